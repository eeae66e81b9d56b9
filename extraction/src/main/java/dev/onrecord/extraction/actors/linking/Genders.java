package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.actors.names.Gender;
import dev.onrecord.extraction.actors.names.Pronouns;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.Optional;
import java.util.Set;

/** What the words around a name tell of whether it is a man's or a woman's. */
final class Genders {
  /** Tokens of a clause that are looked at: the time stays linear. */
  private static final int REACH = 30;

  private static final Set<String> SELF = Set.of("himself", "herself");

  private final SentenceView words;
  private final Pronouns pronouns;

  Genders(SentenceView words, Pronouns pronouns) {
    this.words = words;
    this.pronouns = pronouns;
  }

  /** "His mother, Mary Stone", "Mary Stone, a widow". */
  Optional<Gender> byNoun(TokenSpan name) {
    int before = name.from() - 1;
    if (words.isPunctuation(before, ',') && words.is(before - 2, PartOfSpeech.PRPS)) {
      before--;
    }
    return noun(before).or(() -> apposition(name.to()));
  }

  private Optional<Gender> apposition(int comma) {
    int head = Appositions.head(words, comma);
    return head > 0 && words.is(comma + 1, PartOfSpeech.DT, PartOfSpeech.PRPS)
        ? noun(head)
        : Optional.empty();
  }

  private Optional<Gender> noun(int token) {
    return token < 0 ? Optional.empty() : pronouns.genderOfNoun(words.key(token));
  }

  /** "Mary Stone, who lost her house": the first owner in the clause is herself. */
  Optional<Gender> byClause(TokenSpan name, int nextName) {
    int comma = name.to();
    if (!words.isPunctuation(comma, ',') || !words.hasKey(comma + 1, "who")) {
      return Optional.empty();
    }
    int sentence = words.document().sentence(comma);
    int limit = Math.min(nextName, Math.min(comma + REACH, words.document().sentenceEnd(sentence)));
    for (int i = comma + 2; i < limit; i++) {
      if (words.isPunctuation(i, ',')) {
        return Optional.empty();
      }
      Optional<Gender> gender = pronouns.gender(words.key(i));
      if (gender.isPresent()) {
        boolean own =
            SELF.contains(words.key(i))
                || (words.is(i, PartOfSpeech.PRPS)
                    && words.is(
                        i + 1,
                        PartOfSpeech.NN,
                        PartOfSpeech.NNS,
                        PartOfSpeech.JJ,
                        PartOfSpeech.CD));
        return own ? gender : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
