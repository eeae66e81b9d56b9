package dev.onrecord.extraction.precise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.tagging.LinearTagger;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.hints.Hints;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How documents are read with an encoder that knows nothing, before the fast engine's models. */
class EncoderReaderTest {
  private static final String ARTICLE =
      """
      The mayor of Riga said on Monday that the harbour would stay closed. “We have no choice,” \
      Ann Reed, her deputy, told reporters.

      Fishermen complained about the loss of a week's work, according to their union. It rained.
      """;

  private static WordPiece words;
  private static Encoder encoder;
  private static EncoderReader reader;
  private static LinearTagger tagger;

  @BeforeAll
  static void load() {
    words = WordPiece.load();
    encoder = TinyEncoder.read();
    reader = new EncoderReader(words, encoder);
    tagger = new LinearTagger(LinearTagger.load().model(), reader);
  }

  @Test
  void hasAnOpinionOfEveryToken() {
    Document document = Document.of(ARTICLE.repeat(20));

    Hints hints = reader.read(document, TimeBudget.unlimited());

    assertThat(hints.readTo()).isEqualTo(document.size());
    for (int i = 0; i < document.size(); i++) {
      assertThat(hints.cue(i)).isBetween(-Hints.MOST, Hints.MOST);
      assertThat(hints.inCue(i)).isBetween(-Hints.MOST, Hints.MOST);
      assertThat(hints.nameOdds(i)).isBetween(-Hints.MOST, Hints.MOST);
    }
  }

  @Test
  void rolesAreTheSameWhetherHiddenStatesAreKeptOrNot() {
    Document document = Document.of(ARTICLE.repeat(20));
    Hints kept = reader.read(document, TimeBudget.unlimited());
    Hints anew = new EncoderReader(words, encoder, 0).read(document, TimeBudget.unlimited());
    TokenSpan early = new TokenSpan(4, 5);
    TokenSpan late = new TokenSpan(document.size() - 6, document.size() - 4);
    kept.prepare(List.of(early, late));

    for (TokenSpan cue : List.of(late, early)) {
      for (int i = 0; i < document.size(); i++) {
        assertThat(anew.roles(cue).content(i)).isEqualTo(kept.roles(cue).content(i));
        assertThat(anew.roles(cue).speaker(i)).isEqualTo(kept.roles(cue).speaker(i));
      }
    }
    assertThat(kept.roles(early).content(document.size() - 1)).isEqualTo(Hints.UNKNOWN);
  }

  @Test
  void readsTheSameOnManyThreads() throws Exception {
    Tagged expected = tagger.tag(Document.of(ARTICLE));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Tagged>> read =
          threads.invokeAll(Collections.nCopies(12, () -> tagger.tag(Document.of(ARTICLE))));
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
    TimeBudget budget = TimeBudget.of(Duration.ofSeconds(1), () -> clock.addAndGet(5_000_000L));

    Tagged tagged = tagger.tag(Document.of(ARTICLE.repeat(100)), budget);

    assertThat(budget.wasExceeded()).isTrue();
    assertThat(tagged.readTo()).isPositive().isLessThan(tagged.document().size());
  }

  @Test
  void anyTextCanBeRead() {
    for (String text :
        List.of("", " ", "“", "a", "\uD800", "said ".repeat(3000), "x".repeat(100_000))) {
      assertThat(tagger.tag(Document.of(text)).document().text()).isEqualTo(text);
    }
  }
}
