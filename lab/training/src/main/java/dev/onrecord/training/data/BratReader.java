package dev.onrecord.training.data;

import dev.onrecord.extraction.Offsets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads attributions in the brat standoff format: text-bound lines (T) and the events of them (E).
 */
public final class BratReader {
  private static final Comparator<Offsets> IN_TEXT =
      Comparator.comparing(Offsets::start).thenComparing(Offsets::end);

  private BratReader() {}

  /** An attribution in code points of the text; source and cue may be empty. */
  public record Annotation(List<Offsets> source, List<Offsets> cue, List<Offsets> content) {}

  /** The attributions of a file that have a content, in the order of the file. */
  public static List<Annotation> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Map<String, List<Offsets>> spans = new HashMap<>();
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      if (line.startsWith("T") && fields.length > 1) {
        spans.put(fields[0], spans(file, line, fields[1]));
      }
    }
    List<Annotation> annotations = new ArrayList<>();
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      if (line.startsWith("E") && fields.length > 1) {
        Annotation annotation = annotation(fields[1], spans);
        if (!annotation.content().isEmpty()) {
          annotations.add(annotation);
        }
      }
    }
    return annotations;
  }

  private static Annotation annotation(String event, Map<String, List<Offsets>> spans) {
    Annotation annotation = new Annotation(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String argument : event.trim().split(" ", -1)) {
      int colon = argument.indexOf(':');
      List<Offsets> found = spans.getOrDefault(argument.substring(colon + 1), List.of());
      String role = argument.substring(0, Math.max(0, colon)).replaceAll("\\d+$", "");
      switch (role) {
        case "Source" -> annotation.source().addAll(found);
        case "Cue" -> annotation.cue().addAll(found);
        case "Content" -> annotation.content().addAll(found);
        default -> {}
      }
    }
    annotation.source().sort(IN_TEXT);
    annotation.cue().sort(IN_TEXT);
    annotation.content().sort(IN_TEXT);
    return annotation;
  }

  /** "Content 10 20;30 40" */
  private static List<Offsets> spans(Path file, String line, String field) throws IOException {
    List<Offsets> spans = new ArrayList<>();
    try {
      for (String piece : field.substring(field.indexOf(' ') + 1).split(";", -1)) {
        String[] ends = piece.trim().split(" ", -1);
        spans.add(new Offsets(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException(file + ": not a text-bound annotation: " + line, e);
    }
    return spans;
  }
}
