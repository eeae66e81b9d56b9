package dev.onrecord.training.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the cues of PolNeAR report by the guideline. Its annotators marked attitudes, deeds and
 * refusals as well as what was said.
 */
final class SortedCues {
  private static final String RESOURCE = "polnear-cues.tsv";

  /** What a cue reports. */
  enum Kind {
    SAYING,
    THINKING,
    DOING,
    REFUSAL
  }

  private record Place(String article, int start) {}

  private final Map<Place, Kind> kinds = new HashMap<>();

  private SortedCues() {}

  /** Reads the file beside this class: an article, a kind and where its cues begin, a line each. */
  static SortedCues read() throws IOException {
    SortedCues cues = new SortedCues();
    try (InputStream in = SortedCues.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(cues::add);
    }
    return cues;
  }

  /**
   * The kind of a cue; that of a cue not known is saying.
   *
   * @param start of the cue, in code points
   */
  Kind of(String article, int start) {
    return kinds.getOrDefault(new Place(article, start), Kind.SAYING);
  }

  private void add(String line) {
    String[] fields = line.split("\t", -1);
    Kind kind = Kind.valueOf(fields[1].toUpperCase(Locale.ROOT));
    for (String start : fields[2].split(" ", -1)) {
      kinds.put(new Place(fields[0], Integer.parseInt(start)), kind);
    }
  }
}
