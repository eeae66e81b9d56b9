package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.names.SpeakerNouns;
import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import dev.onrecord.extraction.actors.speakers.resolution.SpeakerPhrase;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads at one place of an article who issued the document that is spoken of there. */
final class Issuers {
  /** Tokens beside the noun that are looked at: the time stays linear. */
  private static final int REACH = 12;

  private static final int NEAR = 6;

  private static final Set<String> INDEFINITE = Set.of("a", "an", "another");

  private final Context context;
  private final LinkedArticle article;
  private final SentenceView words;
  private final SpeakerNouns nouns;
  private final NounPhrases phrases;
  private final Map<Integer, Resolution> speakers;

  /**
   * For one article.
   *
   * @param speakers who spoke in which sentence
   */
  Issuers(Context context, Map<Integer, Resolution> speakers) {
    this.context = context;
    this.article = context.article();
    this.words = context.words();
    this.nouns = context.lexicon().nouns();
    this.phrases = new NounPhrases(context);
    this.speakers = speakers;
  }

  /** In the speaker's own words: "a letter he sent", "a ministry statement". */
  Resolution in(SpeakerPhrase phrase) {
    int noun = phrase.core().to() - 1;
    if (noun > phrase.core().from() && nouns.isBody(words.key(noun - 1))) {
      Resolution body = phrases.resolve(new TokenSpan(noun - 1, noun));
      if (body.isKnown()) {
        return body;
      }
    }
    return meeting(phrase).map(phrases::resolve).orElseGet(() -> at(noun));
  }

  /** The council of "minutes of a council meeting". */
  private Optional<TokenSpan> meeting(SpeakerPhrase phrase) {
    return phrase
        .complement()
        .flatMap(of -> phrases.from(of.from()))
        .map(of -> SpeakerPhrase.of(article, of).core().to() - 1)
        .filter(meeting -> words.hasKey(meeting, "meeting") && nouns.isBody(words.key(meeting - 1)))
        .map(meeting -> new TokenSpan(meeting - 1, meeting));
  }

  /** At a noun for the document, or a verb for what made it. */
  Resolution at(int place) {
    boolean here = nouns.isDocument(words.key(place)) && isIssuedHere(place);
    Resolution speaker = here ? speaker(place) : Resolution.UNKNOWN;
    if (speaker.isKnown()) {
      return speaker;
    }
    return told(place).map(phrases::resolve).orElse(Resolution.UNKNOWN);
  }

  /** The same where a name tells it, for a place that was not read yet. */
  Resolution namedAt(int place) {
    return told(place).filter(phrases::hasName).map(phrases::resolve).orElse(Resolution.UNKNOWN);
  }

  private Optional<TokenSpan> told(int place) {
    if (!nouns.isDocument(words.key(place))) {
      return phrases.subject(place);
    }
    return beside(place)
        .or(() -> after(place))
        .or(() -> issuingVerb(place).flatMap(phrases::subject));
  }

  private Resolution speaker(int place) {
    int sentence = article.document().sentence(place);
    Resolution speaker = speakers.getOrDefault(sentence, Resolution.UNKNOWN);
    return speaker.isKnown()
        ? speaker
        : phrases
            .first(words.sentenceStart(place), words.sentenceEnd(place))
            .map(phrases::resolve)
            .orElse(Resolution.UNKNOWN);
  }

  /** "The CNN report", "the firm's 88-page report", "the report CNN". */
  private Optional<TokenSpan> beside(int noun) {
    Optional<TokenSpan> inFront = article.mentionAt(noun - 1).map(Mention::tokens);
    int first = Math.max(words.sentenceStart(noun), noun - NEAR);
    for (int i = noun - 1; inFront.isEmpty() && i > first && phrases.isPart(i); i--) {
      if (words.isPossessive(i)) {
        inFront = phrases.before(i, first);
      }
    }
    return inFront.isPresent() || words.sentenceEnd(noun) == noun + 1
        ? inFront
        : article.mentionAt(noun + 1).map(Mention::tokens);
  }

  /** "A report by the club", "filed by the owners", "(that) the council sent". */
  private Optional<TokenSpan> after(int noun) {
    int end = Math.min(words.sentenceEnd(noun), noun + REACH);
    if (words.hasKey(noun + 1, "by") || words.hasKey(noun + 1, "from")) {
      return phrases.from(noun + 2);
    }
    for (int i = noun + 1; i < end; i++) {
      if (nouns.isIssuing(words.key(i)) && isVerb(i)) {
        Optional<TokenSpan> by = by(i + 1, Math.min(end, i + NEAR));
        return by.isPresent() || i == noun + 1 ? by : phrases.before(i, noun + 1);
      }
      boolean apart = words.isPunctuation(i, ',') && !nouns.isIssuing(words.key(i + 1));
      if (apart || (isVerb(i) && !isAuxiliary(i))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<TokenSpan> by(int from, int end) {
    for (int i = from; i < end; i++) {
      if (words.hasKey(i, "by")) {
        return phrases.from(i + 1);
      }
    }
    return Optional.empty();
  }

  /** The "released" of "released on Friday a summary of the report". */
  private Optional<Integer> issuingVerb(int noun) {
    int first = Math.max(words.sentenceStart(noun), noun - REACH);
    for (int i = noun - 1; i > first; i--) {
      if (nouns.isIssuing(words.key(i)) && isVerb(i)) {
        return words.key(i - 1).startsWith("w") && isAuxiliary(i - 1)
            ? Optional.empty()
            : Optional.of(i);
      }
      if (!mayStandBetween(i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean mayStandBetween(int token) {
    return phrases.isPart(token) || words.hasKey(token, "of") || words.is(token, PartOfSpeech.RB);
  }

  private boolean isVerb(int token) {
    return PartOfSpeech.isVerb(words.tag(token).code());
  }

  private boolean isAuxiliary(int token) {
    return phrases.isAuxiliary(token);
  }

  /** "In an advisory on Sunday, ...": the sentence is about who speaks by it. */
  private boolean isIssuedHere(int noun) {
    int at = noun - 1;
    int first = Math.max(0, noun - 4);
    while (at >= first && !words.hasKey(at, "in")) {
      at--;
    }
    return at >= first
        && (at == words.sentenceStart(noun)
            || INDEFINITE.contains(words.key(at + 1))
            || words.is(at + 1, PartOfSpeech.PRPS));
  }
}
