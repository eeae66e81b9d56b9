package dev.onrecord.extraction.actors.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/** The word lists and the directory that ship with these classes. */
public final class Resources {
  private static final String FOLDER = "/dev/onrecord/extraction/actors/";

  private Resources() {}

  public static Reader open(String name) {
    InputStream in = Resources.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IllegalStateException("the archive lacks " + name);
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  /** The lines of a word list, without comments and empty ones. */
  static List<String> lines(String name) {
    try (BufferedReader reader = new BufferedReader(open(name))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives every line {@code label: rest} of a word list as its two parts. */
  public static void labelled(String name, BiConsumer<String, String> reader) {
    for (String line : lines(name)) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IllegalStateException(name + ": no label: " + line);
      }
      reader.accept(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
  }
}
