package dev.onrecord.extraction.rules.conversation;

import dev.onrecord.extraction.rules.grammar.Paragraphs;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A quotation that opens the headline of an interview. */
final class HeadlineWords {
  /** A shorter one may be a title. */
  private static final int FEWEST = 5;

  private static final int RUN = 3;

  private HeadlineWords() {}

  /** The quotation with its marks; empty where an answer has most of its words again. */
  static Optional<TokenSpan> of(Reading article) {
    SentenceView words = article.words();
    if (!words.opensQuote(0)) {
      return Optional.empty();
    }
    return IntStream.range(FEWEST, words.size())
        .takeWhile(i -> Paragraphs.same(words, 0, i))
        .filter(words::closesQuote)
        .mapToObj(i -> new TokenSpan(0, i + 1))
        .findFirst()
        .filter(article::isFree)
        .filter(quotation -> !isRepeated(words, quotation));
  }

  private static boolean isRepeated(SentenceView words, TokenSpan quotation) {
    Set<String> later = runs(words, quotation.to(), words.size()).collect(Collectors.toSet());
    long again = runs(words, 1, quotation.to() - 1).filter(later::contains).count();
    return again * 2 >= quotation.length() - 1 - RUN;
  }

  /** Each three words that follow each other. */
  private static Stream<String> runs(SentenceView words, int from, int to) {
    return IntStream.rangeClosed(from, to - RUN)
        .mapToObj(i -> words.word(i) + ' ' + words.word(i + 1) + ' ' + words.word(i + 2));
  }
}
