package dev.onrecord.extraction.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.rules.Rules;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {
  private static final int MEGABYTE = 1 << 20;

  /** A million by -Donrecord.fuzz=1000000. */
  private static final int INPUTS = Integer.getInteger("onrecord.fuzz", 50_000);

  private static final String ARTICLE =
      "The minister of works, Ana Kovacs, said on Monday that “the bridge” would open in May."
          + " “It’s safe,” she told the BBC’s reporters, ‘and it will last’, according to Dr. Lee."
          + "\n\nNobody denied it; the U.S. Army’s engineers (who had 3,000 tonnes of steel)"
          + " insisted: «Non»… He added:\n“Wait.\n\n“We will see,” 😀.";

  private static LinearTagger tagger;

  @BeforeAll
  static void load() {
    tagger = LinearTagger.load();
  }

  /** What random texts are made of: everything that the tokeniser treats in a way of its own. */
  private static final String[] PIECES = {
    " ",
    " ",
    " ",
    "said ",
    "that ",
    "he ",
    "Ana ",
    "“",
    "”",
    "\"",
    "'",
    "’",
    "‘",
    "«",
    "»",
    ".",
    ",",
    "?",
    "…",
    "\n",
    "\n\n",
    "\r\n",
    "-",
    "—",
    "n’t",
    "’s",
    "U.S.",
    "Mr.",
    "1,0",
    "@a",
    "#",
    "\0",
    "\u001b",
    "\ud83d",
    "\ude00",
    "😀",
    "\u0301",
    "\u200b",
    "\ufeff",
    "ß",
    "Ж",
    "中",
    "İ",
    "according to ",
    "(",
    ")",
    "_",
    "http://a.b/c?d=e&f",
    "\t",
    "\u00ad",
    "&ldquo;",
    "&#263;",
    "&",
    "<p>",
    "<a ",
    ">"
  };

  @Test
  void readsRandomAndMutatedTexts() {
    Random random = new Random(7);
    for (int n = 0; n < INPUTS; n++) {
      String text = n % 50 == 0 ? mutated(random) : assembled(random);

      Tagged tagged = Rules.ALL.apply(tagger.tag(Document.of(text)));

      assertSound(text, tagged);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "said ",
        "“",
        "’",
        "he said that ",
        ". ",
        "\n",
        "A",
        "“a” said he, ",
        "a.b",
        "<p ",
        "&",
        "&#128512;",
        "<br>",
        "\u00ad",
        "said Ana\nLee, ",
        "The\n"
      })
  void readsAMegabyteOfOneThingInTime(String piece) {
    String text = piece.repeat(MEGABYTE / piece.length());

    long started = cpuNanos();
    Tagged tagged = Rules.ALL.apply(tagger.tag(Document.of(text)));
    long seconds = (cpuNanos() - started) / 1_000_000_000;

    assertSound(text, tagged);
    assertThat(seconds).isLessThan(30);
  }

  @Test
  void takesTimeInProportionToTheLengthOfOneSentence() {
    String sentence = "the mayor said that the bridge, which was old, would open and ";
    tagger.tag(Document.of(sentence.repeat(1000)));

    long shorter = nanos(sentence.repeat(1000));
    long longer = nanos(sentence.repeat(4000));

    // Four times as long: 16 times the time would be quadratic.
    assertThat(longer / (double) shorter).isLessThan(10);
  }

  @Test
  void givesEveryThreadTheSame() throws Exception {
    Tagged alone = tagger.tag(Document.of(ARTICLE));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Tagged>> tasks =
          IntStream.range(0, 400)
              .mapToObj(n -> (Callable<Tagged>) () -> tagger.tag(Document.of(ARTICLE)))
              .toList();

      List<Future<Tagged>> results = threads.invokeAll(tasks);

      for (Future<Tagged> result : results) {
        assertThat(result.get().utterances()).isEqualTo(alone.utterances());
        assertThat(result.get().names()).isEqualTo(alone.names());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String assembled(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(12);
    for (int k = 0; k < pieces; k++) {
      boolean any = random.nextInt(8) == 0;
      text.append(any ? (char) random.nextInt(0x10000) : PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static String mutated(Random random) {
    StringBuilder text = new StringBuilder(ARTICLE);
    int changes = 1 + random.nextInt(10);
    for (int k = 0; k < changes; k++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        default -> text.setCharAt(at, (char) random.nextInt(0x10000));
      }
    }
    return text.toString();
  }

  private static void assertSound(String text, Tagged tagged) {
    Document document = tagged.document();
    int codePoints = text.codePointCount(0, text.length());
    for (Name name : tagged.names()) {
      check(document, name.tokens(), codePoints);
    }
    for (Utterance utterance : tagged.utterances()) {
      utterance.speaker().ifPresent(span -> check(document, span, codePoints));
      utterance.cue().ifPresent(span -> check(document, span, codePoints));
      utterance.content().forEach(span -> check(document, span, codePoints));
    }
  }

  private static void check(Document document, TokenSpan tokens, int codePoints) {
    if (tokens.to() > document.size() || document.span(tokens).end() > codePoints) {
      throw new AssertionError("outside of the text: " + tokens + " of " + document.text());
    }
  }

  private static long nanos(String text) {
    long best = Long.MAX_VALUE;
    for (int n = 0; n < 3; n++) {
      long started = cpuNanos();
      tagger.tag(Document.of(text));
      best = Math.min(best, cpuNanos() - started);
    }
    return best;
  }

  /** What this thread has worked: other work on the machine does not count. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
