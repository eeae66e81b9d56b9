package dev.onrecord.cli.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReprocessLinesTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final HandSetClock clock = new HandSetClock();
  private final ReprocessLines lines =
      new ReprocessLines(new PrintStream(out, true, StandardCharsets.UTF_8), clock);

  @Test
  void saysHowFarItIsEveryTenSeconds() {
    lines.copied(10, 25, 200);
    clock.now = clock.now.plusSeconds(9);
    lines.copied(20, 50, 200);
    clock.now = clock.now.plusSeconds(1);
    lines.reading(7);

    assertThat(printed())
        .containsExactly("handed over: 10 articles, 12 %", "being read: 7 records to go");
  }

  @Test
  void saysWhatToStartWhenNobodyReads() {
    lines.notAlive("my-app");

    assertThat(printed())
        .singleElement()
        .asString()
        .contains("onrecord streams --application-id my-app");
  }

  @Test
  void saysHowToStartFromTheBeginningWhenItContinues() {
    lines.continues();

    assertThat(printed()).singleElement().asString().contains("--from-start");
  }

  private String[] printed() {
    return out.toString(StandardCharsets.UTF_8).lines().toArray(String[]::new);
  }

  private static final class HandSetClock extends Clock {
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("it stands still in UTC");
    }
  }
}
