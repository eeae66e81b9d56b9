package dev.onrecord.producer.corpus;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.producer.corpus.parsing.Quoted;
import java.util.ArrayList;
import java.util.List;

/** No file of a corpus can be read. */
public final class NothingToReadException extends OnRecordException {
  private static final long serialVersionUID = 1;
  private static final int MOST_NAMED = 20;

  private final transient List<SkippedFile> leftOut;

  NothingToReadException(List<String> paths, List<SkippedFile> leftOut) {
    super(
        "nothing can be read in %s%s"
            .formatted(
                Quoted.printable(String.join(", ", paths)),
                leftOut.isEmpty() ? ": there is no file in it; hidden ones do not count" : ""));
    this.leftOut = List.copyOf(leftOut);
  }

  /** A line for each file that was left out, with the reason; the last one counts the rest. */
  public List<String> details() {
    List<String> lines = new ArrayList<>();
    leftOut.stream().limit(MOST_NAMED).forEach(file -> lines.add("left out: " + file.message()));
    if (leftOut.size() > MOST_NAMED) {
      lines.add("left out: %d more".formatted(leftOut.size() - MOST_NAMED));
    }
    return lines;
  }
}
