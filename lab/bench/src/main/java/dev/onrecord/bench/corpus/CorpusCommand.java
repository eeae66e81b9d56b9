package dev.onrecord.bench.corpus;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes up a corpus, however large. */
@Command(
    name = "corpus",
    mixinStandardHelpOptions = true,
    description = "Writes a corpus of made-up articles, to measure reading with.")
public final class CorpusCommand implements Callable<Integer> {
  @Option(names = "--articles", paramLabel = "N", required = true, description = "How many.")
  private int articles;

  @Option(
      names = "--shape",
      paramLabel = "S",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "JSONL")
  private Shape shape;

  @Option(
      names = "--length",
      paramLabel = "N",
      description = "Characters of an article, about (default: ${DEFAULT-VALUE}).",
      defaultValue = "3000")
  private int length;

  @Parameters(paramLabel = "OUT", description = "A file or folder that does not exist yet.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    try {
      new GeneratedArticles(1, length).write(shape, out, articles);
      return 0;
    } catch (FileAlreadyExistsException e) {
      System.err.println("onrecord-bench: " + out + " is already there: name another one");
      return 2;
    }
  }
}
