package dev.onrecord.producer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.producer.corpus.ReadResult;
import dev.onrecord.producer.corpus.SourceLocation;
import dev.onrecord.producer.corpus.record.Original;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final ReadResult.Rejected REJECTED =
      new ReadResult.Rejected(
          new SourceLocation("a.jsonl", 7), "empty file", new Original.NotKept());

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, UTF_8);

  @Test
  void saysInPlainLinesEveryTenSecondsHowFarItIs() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    InstantSource clock = now::get;
    ProgressLines lines = new ProgressLines(out, clock.withZone(ZoneOffset.UTC));

    for (int second = 0; second <= 25; second++) {
      now.set(Instant.ofEpochSecond(second));
      lines.progress(new ReplaySummary(second, second, 0, 0), second);
    }
    lines.rejected(REJECTED);

    assertThat(bytes.toString(UTF_8).lines())
        .containsExactly(
            "read 10, published 10, rejected 0",
            "read 20, published 20, rejected 0",
            "a.jsonl:7: empty file");
  }

  @Test
  void drawsABarThatEndsFull() {
    try (ReplayBar bar = new ReplayBar(out, OptionalLong.of(2048))) {
      bar.rejected(REJECTED);
      bar.progress(new ReplaySummary(2, 1, 1, 0), 2048);
    }

    assertThat(bytes.toString(UTF_8))
        .contains("a.jsonl:7: empty file")
        .contains("100%")
        .contains("read 2, published 1, rejected 1");
  }
}
