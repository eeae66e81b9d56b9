package dev.onrecord.producer.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads corpora for tests into one line for each article, rejection and note. */
public final class Reads {
  private Reads() {}

  /** What comes out of a file or folder that the user names. */
  public static List<String> of(Path path) {
    return of(Corpus.of(List.of(path.toString()), CorpusSettings.forReplay()), path);
  }

  /** Lines without the path of the corpus. */
  static List<String> of(Corpus corpus, Path path) {
    List<String> lines = new ArrayList<>();
    try (CorpusReader reader = corpus.read()) {
      reader.forEachRemaining(read -> lines.add(line(read)));
      lines.addAll(reader.notes());
    }
    return lines.stream()
        .map(line -> line.replace(path.toString(), path.getFileName() + ""))
        .toList();
  }

  private static String line(ReadResult read) {
    if (read instanceof ReadResult.Accepted accepted) {
      return read.origin() + " " + accepted.article().getBody();
    }
    return read instanceof ReadResult.Rejected rejected ? rejected.message() : read.toString();
  }
}
