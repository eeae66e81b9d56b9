package dev.onrecord.extraction.rules.conversation;

import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.CD;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.DT;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.IN;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.JJ;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.MD;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.NN;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.NNP;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.NNS;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBD;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBP;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBZ;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.rules.grammar.Paragraphs;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.WordList;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stands before the first question or turn, and who is said there to answer. */
final class Introduction {
  private static final WordList ANSWERS = WordList.of("answers");
  private static final WordList ANSWERED = WordList.of("answered");
  private static final WordList BRIEFING = WordList.of("briefing");
  private static final WordList ASKER = WordList.of("asker");

  /** How far before a name its preposition may stand, and how far from a name an office. */
  private static final int FARTHEST = 6;

  private final SentenceView words;
  private final List<TokenSpan> people;
  private final int end;

  /** The introduction that ends before this token. */
  Introduction(Reading article, int end) {
    this.words = article.words();
    this.end = end;
    this.people =
        article.names().stream()
            .takeWhile(name -> name.tokens().to() <= end)
            .filter(name -> name.type() == NameType.PERSON)
            .map(Name::tokens)
            .toList();
  }

  /** Whether it has one of these words. */
  boolean holds(WordList list) {
    return IntStream.range(0, end).anyMatch(i -> list.at(words, i));
  }

  /**
   * The person who is the likeliest to answer: of whom the introduction says that he answers, who
   * acts in it, who has an age, whose names it holds most often. The text has the fuller form more
   * often than its headline.
   */
  Optional<TokenSpan> answering() {
    Map<String, Integer> scores = new HashMap<>();
    Map<TokenSpan, Integer> mentions = new HashMap<>();
    for (int k = 0; k < people.size(); k++) {
      int score = score(k);
      mentions.put(people.get(k), score);
      capitals(people.get(k)).forEach(word -> scores.merge(word, Math.max(score, 0), Integer::sum));
    }
    Comparator<TokenSpan> best =
        Comparator.<TokenSpan>comparingInt(
                name -> capitals(name).mapToInt(scores::get).max().orElse(0))
            .thenComparing(name -> !Paragraphs.same(words, 0, name.from()))
            .thenComparing(TokenSpan::from, Comparator.reverseOrder());
    return people.stream()
        .filter(name -> mentions.get(name) >= 0)
        .max(best)
        .filter(name -> capitals(name).anyMatch(word -> scores.get(word) > 0));
  }

  /** The person who has this office: "Ann Reed, spokesperson for the mission", "Judge Hale". */
  Optional<TokenSpan> holder(String office) {
    return people.stream().filter(name -> hasOffice(name, office)).findFirst();
  }

  private boolean hasOffice(TokenSpan name, String office) {
    if (words.is(name.from(), office) || words.is(name.from() - 1, office)) {
      return true;
    }
    int last = Math.min(words.sentenceEnd(name.from()), name.to() + FARTHEST);
    return words.isMark(name.to(), ",(")
        && IntStream.range(name.to(), last)
            .takeWhile(i -> i == name.to() || !words.isMark(i, ","))
            .anyMatch(i -> words.is(i, office));
  }

  /** How much this mention speaks for its person; less than 0 where it is of somebody who asks. */
  private int score(int mention) {
    TokenSpan name = people.get(mention);
    int before = phraseStart(name) - 1;
    boolean governed = words.is(before, IN) || ASKER.at(words, before);
    boolean first =
        mention == 0 || people.get(mention - 1).to() <= words.sentenceStart(name.from());
    if (governed && first && isAnswering(before)) {
      return 3;
    }
    if (isPublicName(before)) {
      return 4;
    }
    if (ASKER.at(words, before) || words.isPossessive(name.from() - 1)) {
      return -1;
    }
    int score = governed || words.isPossessive(name.to()) ? 0 : 1;
    if (!governed && words.is(name.to(), VBZ, VBD, VBP, MD)) {
      score++;
    }
    if (hasAge(name)) {
      score += 2;
    }
    return governed || !answers(mention) ? score : score + 3;
  }

  /** "An interview with", "the jury heard from", "a briefing by". */
  private boolean isAnswering(int preposition) {
    return words.is(preposition, "by")
        ? BRIEFING.at(words, preposition - 1)
        : !words.is(preposition, "to") && ANSWERS.at(words, preposition - 1);
  }

  /** "Known to her readers as": the name that the public uses is the one that counts. */
  private boolean isPublicName(int preposition) {
    return words.is(preposition, "as")
        && IntStream.range(words.sentenceStart(preposition), preposition)
            .anyMatch(i -> words.is(i, "known"));
  }

  /** Where the nouns and adjectives before a name begin: "by |deputy attorney Ann Reed". */
  private int phraseStart(TokenSpan name) {
    int limit = Math.max(words.sentenceStart(name.from()), name.from() - FARTHEST);
    int start = name.from();
    while (start > limit && words.is(start - 1, NN, NNS, NNP, JJ, DT)) {
      start--;
    }
    return start;
  }

  /** "Reed, 40, a nurse", "At 40, Ann Reed". */
  private boolean hasAge(TokenSpan name) {
    return words.isMark(name.to(), ",") && isAge(name.to() + 1)
        || words.isMark(name.from() - 1, ",")
            && isAge(name.from() - 2)
            && words.is(name.from() - 3, "at");
  }

  private boolean isAge(int token) {
    return words.is(token, CD) && words.word(token).length() == 2;
  }

  /** "Ann Reed, the author of two books, talks to". */
  private boolean answers(int mention) {
    int from = people.get(mention).to();
    int next = mention + 1 < people.size() ? people.get(mention + 1).from() : end;
    int last = Math.min(next, words.sentenceEnd(from - 1));
    return IntStream.range(from, last).anyMatch(i -> ANSWERED.at(words, i));
  }

  private Stream<String> capitals(TokenSpan name) {
    return IntStream.range(name.from(), name.to())
        .filter(words::isCapitalised)
        .mapToObj(words::word)
        .filter(word -> !word.endsWith("."));
  }
}
