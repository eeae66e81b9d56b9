package dev.onrecord.producer.corpus;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.producer.corpus.format.Documents;
import dev.onrecord.producer.corpus.format.Opening;
import dev.onrecord.producer.corpus.parsing.Quoted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lists the files of a folder and its subfolders by name. Hidden ones are skipped, links are
 * followed, and no folder is entered twice, so that circular links do no harm.
 */
final class FolderWalk {
  /** The default name of the rejects file: the working folder, where it is, may be the corpus. */
  private static final Pattern REJECTS = Pattern.compile("rejected-[0-9TZ.-]+\\.jsonl");

  private final Opening how;
  private final Set<Path> entered = new HashSet<>();
  private final List<SourceFile> files = new ArrayList<>();
  private final List<SkippedFile> leftOut = new ArrayList<>();

  FolderWalk(Opening how) {
    this.how = how;
  }

  List<SourceFile> files() {
    return files;
  }

  List<SkippedFile> leftOut() {
    return leftOut;
  }

  /**
   * Adds a folder.
   *
   * @throws OnRecordException naming what cannot be read
   */
  void add(Path folder) {
    try {
      if (!entered.add(folder.toRealPath())) {
        leaveOut(folder, "this folder is already part of the corpus");
        return;
      }
      for (Path path : sorted(folder)) {
        if (Files.isDirectory(path)) {
          add(path);
        } else {
          addFile(path);
        }
      }
    } catch (IOException e) {
      throw new OnRecordException(
          Quoted.printable(folder.toString()) + ": cannot be read: " + e, e);
    }
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .sorted(Comparator.comparing(path -> path.getFileName().toString()))
          .toList();
    }
  }

  private void addFile(Path path) throws IOException {
    String name = path.getFileName().toString();
    if (!Files.isRegularFile(path)) {
      leaveOut(path, "not a regular file, or a broken link");
    } else if (REJECTS.matcher(name).matches()) {
      leaveOut(path, "rejects of an earlier replay: name the file itself to replay it");
    } else {
      SourceFile file = Corpus.readable(path, how.format().isPresent());
      Optional<String> problem = Documents.whyLeftOut(name, () -> Files.newInputStream(path), how);
      problem.ifPresentOrElse(reason -> leaveOut(path, reason), () -> files.add(file));
    }
  }

  private void leaveOut(Path path, String reason) {
    leftOut.add(new SkippedFile(path.toString(), reason));
  }
}
