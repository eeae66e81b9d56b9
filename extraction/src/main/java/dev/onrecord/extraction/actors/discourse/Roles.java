package dev.onrecord.extraction.actors.discourse;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import dev.onrecord.extraction.text.WordKey;
import java.util.BitSet;
import java.util.Set;

/** Weighs a name by its role in its sentence. Names are asked for in the order of the text. */
final class Roles {
  /** Words of a title before a name. */
  private static final int TITLE = 5;

  private static final Set<String> ONE_OF_TWO = Set.of("younger", "elder", "older");

  private static final Set<String> WHERE = Set.of("in", "at", "near", "outside", "around");

  private final Document document;
  private final SentenceView words;
  private final Lexicon lexicon;
  private final SalienceWeights weights;
  private final BitSet inContent;
  private final BitSet inSpeaker;
  private final Questions questions;
  private int subjectOf = -1;

  Roles(
      LinkedArticle article,
      Lexicon lexicon,
      SalienceWeights weights,
      BitSet inContent,
      BitSet inSpeaker) {
    this.document = article.document();
    this.words = article.words();
    this.lexicon = lexicon;
    this.weights = weights;
    this.inContent = inContent;
    this.inSpeaker = inSpeaker;
    this.questions = new Questions(words);
  }

  double weight(Mention mention) {
    TokenSpan tokens = mention.tokens();
    if (mention.referent().isPerson() && (questions.isAsker(tokens) || isOneOfTwo(tokens.from()))) {
      return 0;
    }
    if (mention.referent().isPerson()
        && questions.isAsked(withTitle(tokens.from()), tokens.to())
        && document.quote(tokens.from()) < 0) {
      return weights.asked();
    }
    if (inContent.get(tokens.from())) {
      return weights.inContent();
    }
    if (inSpeaker.get(tokens.from())) {
      return isOwner(tokens) ? weights.owner() : weights.speaker();
    }
    if (isOwner(tokens)) {
      return weights.owner();
    }
    if (isIssuer(tokens.from())) {
      return weights.subject();
    }
    if (isOnlyWhere(mention)) {
      return weights.inContent();
    }
    int sentence = document.sentence(tokens.from());
    if (subjectOf != sentence
        && !Prepositions.precede(words, withTitle(tokens.from()), lexicon.honorifics())) {
      subjectOf = sentence;
      return weights.subject();
    }
    return weights.other();
  }

  /** "The younger Mr Lim" names both of the name, and so neither. */
  private boolean isOneOfTwo(int name) {
    return inSpeaker.get(name) && ONE_OF_TWO.contains(words.key(Math.max(0, withTitle(name) - 1)));
  }

  /** Where the titles before a name begin: "asked by inquest counsel Mary Stone". */
  private int withTitle(int name) {
    int from = name;
    while (from > Math.max(1, name - TITLE)
        && (lexicon.titles().knows(words.key(from - 1))
            || lexicon.honorifics().isBefore(words.key(from - 1)))
        && !Prepositions.is(words.key(from - 1))) {
      from--;
    }
    return from;
  }

  /** "a statement by the ministry" */
  private boolean isIssuer(int name) {
    int at = WordKey.isArticle(words.key(Math.max(0, name - 1))) ? name - 2 : name - 1;
    return at > 0
        && (words.hasKey(at, "by") || words.hasKey(at, "from"))
        && lexicon.nouns().isDocument(words.key(at - 1));
  }

  /** "Its other plant at Dunley": a place that is no state. */
  private boolean isOnlyWhere(Mention mention) {
    return mention.referent().type() == NameType.PLACE
        && mention.referent().entry().isEmpty()
        && WHERE.contains(words.key(Math.max(0, mention.tokens().from() - 1)));
  }

  boolean isOwner(TokenSpan tokens) {
    return words.isPossessive(tokens.to()) || words.isPossessive(tokens.to() - 1);
  }
}
