package dev.onrecord.bench.corpus;

import dev.onrecord.producer.corpus.Corpus;
import dev.onrecord.producer.corpus.CorpusReader;
import dev.onrecord.producer.corpus.CorpusSettings;
import dev.onrecord.producer.corpus.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads a corpus and does nothing with it. */
@Command(
    name = "reading",
    mixinStandardHelpOptions = true,
    description =
        "Measures how fast a corpus is read, without extraction, and how much memory that takes.")
public final class ReadingCommand implements Callable<Integer> {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final double MIB = 1 << 20;
  private static final double NANOS = 1e9;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "As for replay.")
  private List<String> paths;

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    Corpus corpus = Corpus.of(paths, CorpusSettings.forReplay());
    double listed = (System.nanoTime() - start) / NANOS;
    long articles = 0;
    long rejected = 0;
    try (CorpusReader reader = corpus.read()) {
      while (reader.hasNext()) {
        boolean fit = reader.next() instanceof ReadResult.Accepted;
        articles += fit ? 1 : 0;
        rejected += fit ? 0 : 1;
      }
      double seconds = (System.nanoTime() - start) / NANOS;
      System.out.printf(
          "%,d articles, %,d rejected, %,d files, %,.0f MiB: %.1f s (%.1f s for the list), %,.0f articles and %.1f MiB a second%n",
          articles,
          rejected,
          corpus.files(),
          reader.bytesRead() / MIB,
          seconds,
          listed,
          articles / seconds,
          reader.bytesRead() / MIB / seconds);
    }
    System.out.printf("peak of resident memory: %s%n", peak());
    return 0;
  }

  /** As Linux counts it. */
  private static String peak() throws IOException {
    try (var lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }
}
