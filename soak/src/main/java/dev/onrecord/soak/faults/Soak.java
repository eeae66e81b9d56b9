package dev.onrecord.soak.faults;

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
 * Publishes for a while, and until all articles are through, amid faults that follow one another at
 * random. For one run.
 */
public final class Soak {
  private static final int CHUNK_SECONDS = 10;

  /** A producer starts, and may be killed: what it has for ten seconds it sends in six. */
  private static final int SENDING_SECONDS = 6;

  private static final long PAUSE_MILLIS = 100;

  private final FaultyPipeline pipeline;
  private final List<Fault> faults;
  private final Random random;
  private final Duration between;
  private final Consumer<String> log;
  private int happened;

  /**
   * @param between from the begin of one fault to that of the next, or longer where one takes long
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
    Chunks chunks = new Chunks(articles, (int) Math.max(1, time.toSeconds() / CHUNK_SECONDS));
    chunks.begin();
    long nextFault = start + between.toNanos();
    Map<String, Long> memoryAtStart = pipeline.memory();
    while (System.nanoTime() - start < time.toNanos() || chunks.areLeft()) {
      if (chunks.made == 1) {
        memoryAtStart = pipeline.memory();
      }
      if (System.nanoTime() >= nextFault) {
        nextFault = System.nanoTime() + between.toNanos();
        happen(faults.get(random.nextInt(faults.size())));
      }
      if (!pipeline.producer().isAlive()) {
        chunks.end();
        chunks.begin();
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    chunks.end();
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

  /** The corpus, ten seconds at a time: a producer that is killed has not much to do again. */
  private final class Chunks {
    private final int articles;
    private final int perSecond;
    private final int wanted;
    private int made;
    private SeededCorpus current;

    Chunks(int articles, int wanted) {
      this.wanted = wanted;
      this.articles = Math.max(1, articles / wanted);
      perSecond = Math.max(1, this.articles / SENDING_SECONDS);
    }

    boolean areLeft() {
      return made < wanted || pipeline.producer().isAlive();
    }

    void begin() {
      current =
          SeededCorpus.write(pipeline.folder(), "soak-" + made++, articles, random.nextLong());
      pipeline.replay(current, perSecond);
    }

    void end() throws Exception {
      pipeline.finishReplay(current, perSecond);
      pipeline.withdraw(current.withdrawn());
    }
  }
}
