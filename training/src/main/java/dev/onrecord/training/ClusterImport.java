package dev.onrecord.training;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns the Brown clusters of NLP4J (Maven Central, {@code edu.emory.mathcs.nlp:nlp4j-english},
 * entry {@code en-brown-clusters-simplified-lowercase.xz}, decompressed) into the text that {@link
 * Trainer} reads.
 */
public final class ClusterImport {
  private static final String CLASSES =
      "java.util.HashMap;java.util.HashSet;java.util.Map$Entry;!*";
  private static final Comparator<String> LONGEST = Comparator.comparing(String::length);

  private ClusterImport() {}

  /**
   * Writes a line for each word: bits, tab, word.
   *
   * @param lexicon a serialised map from each word to its path and the beginnings of it
   * @throws IOException where it is something else
   */
  public static void convert(Path lexicon, Path clusters) throws IOException {
    Map<String, String> paths = new TreeMap<>();
    for (Map.Entry<?, ?> word : read(lexicon).entrySet()) {
      ((Set<?>) word.getValue())
          .stream()
              .map(String.class::cast)
              .max(LONGEST)
              .ifPresent(p -> paths.put((String) word.getKey(), p));
    }
    List<String> lines = new ArrayList<>();
    paths.forEach((word, path) -> lines.add(path + "\t" + word));
    Files.write(clusters, lines);
  }

  private static Map<?, ?> read(Path lexicon) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(lexicon));
        ObjectInputStream in = new ObjectInputStream(file)) {
      in.setObjectInputFilter(ObjectInputFilter.Config.createFilter(CLASSES));
      return (Map<?, ?>) in.readObject();
    } catch (ClassNotFoundException | ClassCastException e) {
      throw new IOException(lexicon + ": not a lexicon of clusters", e);
    }
  }
}
