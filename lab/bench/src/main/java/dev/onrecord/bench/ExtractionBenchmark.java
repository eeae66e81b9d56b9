package dev.onrecord.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Reads the whole corpus, on one thread: stage by stage, and all at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExtractionBenchmark {
  private Stages stages;
  private List<StageInputs> articles;

  @Setup
  public void readAll() {
    stages = new Stages(MeasuredEngine.chosen());
    articles = BenchCorpus.texts().stream().map(stages::read).toList();
  }

  @Benchmark
  public void tokenise(Blackhole hole) {
    articles.forEach(a -> hole.consume(stages.tokenise(a.article().body())));
  }

  @Benchmark
  public void words(Blackhole hole) {
    articles.forEach(a -> hole.consume(stages.words(a.document())));
  }

  @Benchmark
  public void partsOfSpeech() {
    articles.forEach(a -> stages.tag(a.tokens()));
  }

  @Benchmark
  public void names() {
    articles.forEach(a -> stages.name(a.tokens()));
  }

  @Benchmark
  public void layout(Blackhole hole) {
    articles.forEach(a -> hole.consume(stages.layout(a.tokens())));
  }

  @Benchmark
  public void cues(Blackhole hole) {
    articles.forEach(a -> hole.consume(stages.cues(a.layout())));
  }

  @Benchmark
  public void arguments(Blackhole hole) {
    articles.forEach(a -> hole.consume(stages.arguments(a.layout(), a.cues())));
  }

  @Benchmark
  public void judge(Blackhole hole) {
    articles.forEach(a -> hole.consume(stages.judge(a.layout(), a.drafts())));
  }

  @Benchmark
  public void rules(Blackhole hole) {
    articles.forEach(a -> hole.consume(stages.rules(a.tagged())));
  }

  @Benchmark
  public void whoIsMeant(Blackhole hole) {
    articles.forEach(a -> hole.consume(stages.attribute(a.corrected())));
  }

  @Benchmark
  public void whole(Blackhole hole) {
    articles.forEach(a -> hole.consume(stages.whole(a.article())));
  }
}
