package dev.onrecord.producer.corpus;

import dev.onrecord.producer.corpus.fields.Note;
import dev.onrecord.producer.corpus.parsing.Quoted;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what was not as it should be in a corpus, and was read nevertheless. */
final class ReadingNotes {
  private static final int MOST_NAMED = 3;

  private final Map<Note, Long> counts = new EnumMap<>(Note.class);
  private final Map<String, Long> passedOver = new TreeMap<>();
  private final Set<String> replaced = new LinkedHashSet<>();
  private long replacements;
  private final List<String> leftOut = new ArrayList<>();
  private long leftOuts;

  void add(ReadResult.Accepted article) {
    article.notes().forEach(note -> counts.merge(note, 1L, Long::sum));
  }

  /** An id came again with another body. */
  void addReplaced(String id) {
    replacements++;
    if (replaced.size() <= MOST_NAMED) {
      replaced.add(id);
    }
  }

  void addPassedOver(Map<String, Long> records) {
    records.forEach((kind, count) -> passedOver.merge(kind, count, Long::sum));
  }

  void addLeftOut(SkippedFile file) {
    leftOuts++;
    if (leftOut.size() < MOST_NAMED) {
      leftOut.add(file.message());
    }
  }

  /** A line for people each; none if there is nothing to say. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!counts.isEmpty()) {
      List<String> parts = new ArrayList<>();
      counts.forEach((note, count) -> parts.add(count + " " + note.words()));
      lines.add("articles: " + String.join(", ", parts));
    }
    if (replacements > 0) {
      lines.add(
          "%s one of the same id with another text: id %s%s"
              .formatted(
                  replacements == 1 ? "1 article replaces" : replacements + " articles replace",
                  Quoted.printable(String.join(", ", replaced.stream().limit(MOST_NAMED).toList())),
                  replaced.size() > MOST_NAMED ? ", ..." : ""));
    }
    if (!passedOver.isEmpty()) {
      List<String> parts = new ArrayList<>();
      passedOver.forEach((kind, count) -> parts.add("%s (%d)".formatted(kind, count)));
      lines.add("passed over: " + String.join(", ", parts));
    }
    if (leftOuts > 0) {
      lines.add(
          "%d %s left out of archives: %s%s"
              .formatted(
                  leftOuts,
                  leftOuts == 1 ? "file" : "files",
                  String.join("; ", leftOut),
                  leftOuts > leftOut.size() ? "; ..." : ""));
    }
    return lines;
  }
}
