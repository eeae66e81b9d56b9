package dev.onrecord.extraction.precise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.tagging.FastTagger;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.Document;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PreciseTaggerTest {
  private static final String ARTICLE =
      """
      The mayor of Riga said on Monday that the harbour would stay closed. “We have no choice,” \
      Ann Reed, her deputy, told reporters.

      Fishermen complained about the loss of a week's work, according to their union. It rained.
      """;

  private static FastTagger tagger;

  @BeforeAll
  static void load() {
    tagger = PreciseTagger.load();
  }

  @Test
  void findsWhoSaidWhat() {
    Document document = Document.of(ARTICLE);

    List<Utterance> found = tagger.tag(document).utterances();

    assertThat(found)
        .extracting(u -> u.speaker().map(document::text).orElse("-"))
        .contains("The mayor of Riga", "their union");
    assertThat(found)
        .flatExtracting(Utterance::content)
        .extracting(document::text)
        .contains("that the harbour would stay closed", "“We have no choice,”");
  }

  @Test
  void readsTheSameOnManyThreads() throws Exception {
    Tagged expected = tagger.tag(Document.of(ARTICLE));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Tagged>> read =
          threads.invokeAll(
              Collections.nCopies(12, () -> tagger.tag(Document.of(ARTICLE))));
      for (Future<Tagged> tagged : read) {
        assertThat(tagged.get().utterances()).isEqualTo(expected.utterances());
        assertThat(tagged.get().names()).isEqualTo(expected.names());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anArticleIsReadTheSameAfterAnotherOne() {
    Tagged alone = tagger.tag(Document.of(ARTICLE));
    tagger.tag(Document.of("Nobody spoke. ".repeat(300)));

    assertThat(tagger.tag(Document.of(ARTICLE)).utterances()).isEqualTo(alone.utterances());
  }

  @Test
  void stopsWhereItsTimeIsOver() {
    AtomicLong clock = new AtomicLong();
    TimeBudget budget =
        TimeBudget.of(Duration.ofSeconds(1), () -> clock.addAndGet(100_000_000L));

    Tagged tagged = tagger.tag(Document.of(ARTICLE.repeat(40)), budget);

    assertThat(budget.wasExceeded()).isTrue();
    assertThat(tagged.readTo()).isLessThan(tagged.document().size());
  }

  @Test
  void anyTextCanBeRead() {
    for (String text :
        List.of("", " ", "“", "a", "\uD800", "said ".repeat(3000), "x".repeat(100_000))) {
      assertThat(tagger.tag(Document.of(text)).document().text()).isEqualTo(text);
    }
  }
}
