package dev.onrecord.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InFlightTest {
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger silences = new AtomicInteger();
  private final InFlight inFlight = new InFlight(1024, nanos::get, silences::incrementAndGet);

  @Test
  void noticesThatNothingIsAcknowledgedWhileThereIsRoom() throws InterruptedException {
    for (int second = 0; second <= 12; second++) {
      nanos.set(TimeUnit.SECONDS.toNanos(second));
      int unused = inFlight.acquire(100);
    }

    assertThat(silences).hasValue(2);
  }

  @Test
  void takesAPauseWithNothingOnItsWayForNoSilence() throws InterruptedException {
    inFlight.release(inFlight.acquire(100));
    nanos.set(TimeUnit.SECONDS.toNanos(60));

    int unused = inFlight.acquire(100);

    assertThat(silences).hasValue(0);
  }

  @Test
  void takesARecordThatIsLargerThanTheWholeWindow() throws InterruptedException {
    inFlight.release(inFlight.acquire(Integer.MAX_VALUE));

    inFlight.awaitNone();

    assertThat(silences).hasValue(0);
  }
}
