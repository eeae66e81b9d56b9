package dev.onrecord.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PacerTest {
  private final FakeTime time = new FakeTime();

  @Test
  void letsSoManyArticlesThroughASecond() throws InterruptedException {
    Pacer pacer = new Pacer(time, Pacer.intervalNanos(4));

    for (int article = 1; article <= 9; article++) {
      pacer.await();
    }

    assertThat(time.now).isEqualTo(TimeUnit.SECONDS.toNanos(2));
  }

  @Test
  void makesNoBurstAfterItWasHeldUp() throws InterruptedException {
    Pacer pacer = new Pacer(time, Pacer.intervalNanos(10));
    pacer.await();
    time.now += TimeUnit.SECONDS.toNanos(60);

    for (int article = 1; article <= 12; article++) {
      pacer.await();
    }

    assertThat(time.now).isEqualTo(TimeUnit.SECONDS.toNanos(61));
  }

  @Test
  void makesUpForASleepThatWasALittleTooLong() throws InterruptedException {
    Pacer pacer = new Pacer(time, Pacer.intervalNanos(1000));
    time.oversleep = TimeUnit.MICROSECONDS.toNanos(300);

    for (int article = 1; article <= 1001; article++) {
      pacer.await();
    }

    assertThat(time.now)
        .isBetween(TimeUnit.MILLISECONDS.toNanos(1000), TimeUnit.MILLISECONDS.toNanos(1001));
  }

  @Test
  void refusesARateThatIsNone() {
    assertThatThrownBy(() -> Pacer.perSecond(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Pacer.perSecond(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static final class FakeTime implements Pacer.Time {
    private long now;
    private long oversleep;

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void sleep(long nanos) {
      now += nanos + oversleep;
    }
  }
}
