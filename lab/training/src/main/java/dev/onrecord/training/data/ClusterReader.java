package dev.onrecord.training.data;

import dev.onrecord.extraction.tagging.lexicon.Clusters;
import dev.onrecord.extraction.tagging.lexicon.WordHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads Brown clusters as their usual tools write them: bits, word and anything else, by tabs. */
public final class ClusterReader {
  private static final int LONGEST_PATH = 30;

  private ClusterReader() {}

  public static Clusters read(Path file) throws IOException {
    Map<Integer, Integer> paths = new TreeMap<>();
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        String[] fields = line.split("\t", -1);
        if (fields.length < 2 || !fields[0].matches("[01]{1," + LONGEST_PATH + "}")) {
          throw new IOException(file + ": not a word in a cluster: " + line);
        }
        paths.put(WordHash.of(fields[1]), Integer.parseInt("1" + fields[0], 2));
      }
    }
    return new Clusters(
        paths.keySet().stream().mapToInt(Integer::intValue).toArray(),
        paths.values().stream().mapToInt(Integer::intValue).toArray());
  }
}
