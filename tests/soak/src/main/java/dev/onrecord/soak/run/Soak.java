package dev.onrecord.soak.run;

import dev.onrecord.soak.faults.Fault;
import dev.onrecord.soak.faults.SkippedException;
import dev.onrecord.soak.pipeline.Comparison;
import dev.onrecord.soak.pipeline.FaultyPipeline;
import dev.onrecord.soak.pipeline.SeededCorpus;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Publishes articles over a period, and until all are published, while random faults follow one
 * another. For one run.
 */
public final class Soak {
  private static final long BATCH_NANOS = TimeUnit.SECONDS.toNanos(10);

  /**
   * A producer needs time to start, and may be killed: it sends in six seconds what is due within
   * ten.
   */
  private static final int SENDING_SECONDS = 6;

  private static final long PAUSE_MILLIS = 100;

  private final FaultyPipeline pipeline;
  private final List<Fault> faults;
  private final Random random;
  private final Duration between;
  private final Consumer<String> log;
  private int happened;

  /**
   * @param between from the start of one fault to that of the next; longer if a fault takes longer
   * @param log is told of every fault
   */
  public Soak(
      FaultyPipeline pipeline,
      List<Fault> faults,
      long seed,
      Duration between,
      Consumer<String> log) {
    this.pipeline = pipeline;
    this.faults = List.copyOf(faults);
    this.random = new Random(seed);
    this.between = between;
    this.log = log;
  }

  public SoakResult run(Duration time, int articles, Comparison comparison) throws Exception {
    long start = System.nanoTime();
    Batches batches = new Batches(articles, time);
    batches.begin();
    long nextFault = start + between.toNanos();
    Map<String, Long> memoryAtStart = pipeline.memory();
    while (System.nanoTime() - start < time.toNanos() || batches.areLeft()) {
      if (batches.made == 1) {
        memoryAtStart = pipeline.memory();
      }
      if (System.nanoTime() >= nextFault) {
        nextFault = System.nanoTime() + between.toNanos();
        happen(faults.get(random.nextInt(faults.size())));
      }
      if (batches.isDue()) {
        batches.end();
        batches.begin();
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    batches.end();
    long over = System.nanoTime();
    comparison.awaitCaughtUp(pipeline, FaultyPipeline.LIMIT);
    Duration recovered = Duration.ofNanos(System.nanoTime() - over);
    return new SoakResult(
        pipeline.publishedRecords(),
        happened,
        comparison.compare(pipeline),
        recovered,
        memoryAtStart,
        pipeline.memory());
  }

  private void happen(Fault fault) throws Exception {
    log.accept(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + fault.name());
    try {
      pipeline.start();
      fault.prepare(pipeline);
      pipeline.awaitReady();
      fault.inject(pipeline);
      happened++;
      fault.heal(pipeline);
    } catch (SkippedException e) {
      log.accept("skipped: " + e.getMessage());
    } finally {
      fault.tidy(pipeline);
    }
  }

  /**
   * The corpus in batches: a producer that is killed then has little to repeat. A batch is what is
   * due within the next seconds; one that starts late, because of a fault, is larger.
   */
  private final class Batches {
    private final long start = System.nanoTime();
    private final long nanos;
    private final int articles;
    private int begun;
    private int made;
    private int perSecond;
    private SeededCorpus current;

    Batches(int articles, Duration time) {
      this.articles = articles;
      nanos = time.toNanos();
    }

    boolean areLeft() {
      return begun < articles;
    }

    boolean isDue() {
      return areLeft() && dueAfter(0) >= begun && !pipeline.producer().isAlive();
    }

    void begin() {
      int size = Math.max(1, dueAfter(BATCH_NANOS) - begun);
      begun += size;
      perSecond = Math.max(1, size / SENDING_SECONDS);
      current = SeededCorpus.write(pipeline.folder(), "soak-" + made++, size, random.nextLong());
      pipeline.replay(current, perSecond);
    }

    void end() throws Exception {
      pipeline.finishReplay(current, perSecond);
      pipeline.withdraw(current.withdrawn());
    }

    /** How many articles should be published by then. */
    private int dueAfter(long moreNanos) {
      double share = (System.nanoTime() - start + moreNanos) / (double) nanos;
      return (int) (articles * Math.min(1, share));
    }
  }
}
