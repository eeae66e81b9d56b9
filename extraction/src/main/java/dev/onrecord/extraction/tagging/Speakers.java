package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.tagging.features.Tokens;
import dev.onrecord.extraction.text.Document;
import java.util.Comparator;
import java.util.Optional;

/** Settles on one run of words that names the speaker. */
final class Speakers {
  /** How far behind its cue a speaker is looked for that the model did not find. */
  private static final int REACH = 8;

  private final Tokens tokens;
  private final Document document;

  Speakers(Tokens tokens) {
    this.tokens = tokens;
    this.document = tokens.document();
  }

  /** What the model found, a name first; else the nearest name or pronoun in the sentence. */
  Optional<TokenSpan> of(Draft draft) {
    if (!draft.speaker().isEmpty()) {
      return draft.speaker().stream()
          .min(
              Comparator.comparing((TokenSpan s) -> !isNamed(s)).thenComparing(s -> gap(s, draft)));
    }
    int sentence = document.sentence(draft.cue().from());
    int from = document.sentenceStart(sentence);
    for (int i = draft.cue().from() - 1; i >= from; i--) {
      if (mayBeSpeaker(i, draft)) {
        return Optional.of(whole(i));
      }
    }
    int to = Math.min(document.sentenceEnd(sentence), draft.cue().to() + REACH);
    for (int i = draft.cue().to(); i < to; i++) {
      if (mayBeSpeaker(i, draft)) {
        return Optional.of(whole(i));
      }
    }
    return Optional.empty();
  }

  private boolean isNamed(TokenSpan span) {
    for (int i = span.from(); i < span.to(); i++) {
      if (isActor(i)) {
        return true;
      }
    }
    return false;
  }

  private static int gap(TokenSpan span, Draft draft) {
    return Math.abs(span.from() - draft.cue().from());
  }

  private boolean mayBeSpeaker(int i, Draft draft) {
    boolean free = draft.content().stream().noneMatch(c -> c.contains(i));
    return free && (isActor(i) || tokens.isPronoun(i));
  }

  /** A person or an organisation. */
  private boolean isActor(int i) {
    return tokens.name(i) >= 1 && tokens.name(i) <= 4;
  }

  private TokenSpan whole(int i) {
    int from = i;
    while (from > 0 && tokens.name(from) % 2 == 0 && tokens.name(from) > 0) {
      from--;
    }
    int to = i + 1;
    while (to < document.size() && tokens.name(to) > 0 && tokens.name(to) % 2 == 0) {
      to++;
    }
    return new TokenSpan(from, to);
  }
}
