package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.Optional;

/**
 * Finds whom "it" means by what the sentence before is about: "The army denied it. It said ...",
 * "The letter came on Monday. It warned ...".
 */
final class Subjects {
  /** Sentences that are looked at while they too begin with "it". */
  private static final int BACK = 4;

  /** Tokens of "In September" before a subject. */
  private static final int FRONT = 6;

  private final Context context;
  private final SentenceView words;
  private final NounPhrases phrases;

  Subjects(Context context) {
    this.context = context;
    this.words = context.words();
    this.phrases = new NounPhrases(context);
  }

  /**
   * The document or body that the sentence before this one is about, if it is called by a common
   * noun; empty for any other subject. Unknown for a document whose issuer the article does not
   * tell.
   */
  Optional<Resolution> before(int pronoun) {
    return context.documents().search(() -> find(pronoun), Optional.empty());
  }

  private Optional<Resolution> find(int pronoun) {
    int sentence = words.document().sentence(pronoun) - 1;
    for (int i = sentence; i >= Math.max(0, sentence - BACK); i--) {
      int start = words.document().sentenceStart(i);
      if (!context.lexicon().pronouns().isBody(words.key(start))) {
        return phrases.from(subject(start)).map(this::withName).flatMap(this::meant);
      }
    }
    return Optional.empty();
  }

  /** The same for the phrase in front of "which": "a letter that warned". */
  Resolution inFront(int relative) {
    int end = words.isPunctuation(relative - 1, ',') ? relative - 1 : relative;
    return phrases
        .endingAt(end, words.sentenceStart(relative))
        .flatMap(this::meant)
        .orElse(Resolution.UNKNOWN);
  }

  private int subject(int start) {
    if (!Prepositions.is(words.key(start))) {
      return start;
    }
    for (int i = start + 1; i < start + FRONT; i++) {
      if (words.isPunctuation(i, ',')) {
        return i + 1;
      }
      if (words.hasKey(i, "the") && i > start + 1) {
        return i;
      }
    }
    return start;
  }

  /** "The regulator, FTRC, ..." */
  private TokenSpan withName(TokenSpan subject) {
    return words.isPunctuation(subject.to(), ',')
        ? context
            .article()
            .mentionAt(subject.to() + 1)
            .map(name -> new TokenSpan(subject.from(), name.tokens().to()))
            .orElse(subject)
        : subject;
  }

  private Optional<Resolution> meant(TokenSpan tokens) {
    SpeakerPhrase phrase = SpeakerPhrase.of(context.article(), tokens);
    String noun = phrase.noun();
    if (context.lexicon().nouns().isDocument(noun)) {
      Resolution owner = OwnerInFront.of(phrase, context);
      return Optional.of(owner.isKnown() ? owner : context.documents().issuer(phrase, context));
    }
    boolean body =
        context.lexicon().nouns().isBody(noun) || context.lexicon().bodies().isKind(noun);
    return Optional.of(tokens).filter(t -> body).map(phrases::resolve).filter(Resolution::isKnown);
  }
}
