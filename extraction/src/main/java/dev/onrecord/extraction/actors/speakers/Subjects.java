package dev.onrecord.extraction.actors.speakers;

import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.linking.Referent;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.actors.speakers.resolution.SpeakerPhrase;
import dev.onrecord.extraction.actors.speakers.strategy.Context;
import dev.onrecord.extraction.actors.speakers.strategy.PersonNoun;
import dev.onrecord.extraction.actors.speakers.strategy.RoleStrategy;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.Optional;

/**
 * Reads the subjects of sentences that name nobody and report nothing: after "The minister laid a
 * wreath" and "A lorry driver stopped", "he" is the minister and the driver.
 */
final class Subjects {
  /** Words of a subject that are looked at. */
  private static final int LONGEST = 7;

  /** Words after it in which the sentence may name whom it means. */
  private static final int NAME = 16;

  private final Context context;
  private final SentenceView words;
  private final Document document;
  private int next;

  Subjects(Context context) {
    this.context = context;
    this.words = context.words();
    this.document = context.article().document();
  }

  /** Reads the article on up to this token. */
  void readTo(int token) {
    while (next < document.sentences() && document.sentenceStart(next) < token) {
      int start = document.sentenceStart(next);
      next++;
      subject(start).filter(subject -> subject.to() < token).ifPresent(this::read);
    }
    context.discourse().readTo(token);
  }

  private Optional<TokenSpan> subject(int start) {
    int to = start;
    while (to < Math.min(words.size(), start + LONGEST) && !ends(to)) {
      to++;
    }
    return to > start + 1
            && to < start + LONGEST
            && document.quote(start) < 0
            && !context.discourse().isSpeaker(start)
        ? Optional.of(new TokenSpan(start, to))
        : Optional.empty();
  }

  private boolean ends(int token) {
    return words.isPunctuation(token, ',')
        || Prepositions.isRelative(words.key(token))
        || words.is(
            token,
            PartOfSpeech.VBD,
            PartOfSpeech.VBZ,
            PartOfSpeech.MD,
            PartOfSpeech.IN,
            PartOfSpeech.RB,
            PartOfSpeech.VBP);
  }

  /** "A phonetician at the university, Mary Stone, was ..." */
  private boolean isNamedLater(int from) {
    int end = Math.min(words.sentenceEnd(from), from + NAME);
    for (int i = from; i < end && !words.isPunctuation(i, ':'); i++) {
      if (context.article().mentionAt(i).filter(m -> m.referent().isPerson()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void read(TokenSpan subject) {
    for (int i = subject.from(); i < subject.to(); i++) {
      if (context.article().mentionAt(i).isPresent()) {
        return;
      }
    }
    context.discourse().readTo(subject.from());
    SpeakerPhrase phrase = SpeakerPhrase.of(context.article(), subject);
    if (words.hasKey(subject.from(), "the")) {
      RoleStrategy.introduced(phrase, context)
          .ifPresent(person -> context.discourse().isSubject(person, subject));
    } else if ((words.hasKey(subject.from(), "a") || words.hasKey(subject.from(), "an"))
        && PersonNoun.is(phrase, context)
        && !isNamedLater(subject.to())) {
      context
          .discourse()
          .isSubject(
              Referent.unnamed(
                  NameType.PERSON,
                  Actor.UNKNOWN,
                  context.lexicon().pronouns().genderOfNoun(phrase.noun())),
              subject);
    }
  }
}
