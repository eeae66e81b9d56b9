package dev.onrecord.bench;

import dev.onrecord.bench.corpus.GeneratedCorpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts to measure on. */
final class BenchCorpus {
  /** The system property with the folder of texts, for the JVM that JMH starts. */
  static final String FOLDER = "onrecord.bench.data";

  /** The system property with the folder of the seeds. */
  static final String SEEDS = "onrecord.bench.seeds";

  private static final int GENERATED = 80;
  private static final long SEED = 1;

  private BenchCorpus() {}

  /** The text files of the folder given, else the seeds and generated articles. */
  static List<String> texts() {
    Optional<String> folder = Optional.ofNullable(System.getProperty(FOLDER));
    if (folder.isPresent()) {
      return read(Path.of(folder.get()));
    }
    List<String> texts = new ArrayList<>(GeneratedCorpus.articles(GENERATED, SEED));
    Optional.ofNullable(System.getProperty(SEEDS))
        .map(Path::of)
        .map(BenchCorpus::read)
        .ifPresent(texts::addAll);
    return texts;
  }

  /** The {@code .txt} files of a folder and of those in it, in the order of their names. */
  static List<String> read(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(BenchCorpus::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + folder, e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
