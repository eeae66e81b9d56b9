package dev.onrecord.it.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Articles made of paragraphs of real ones, drawn anew for each; the same for the same seed. */
final class GeneratedArticles {
  private static final int PARAGRAPHS = 8;
  private static final int DAYS = 365;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> paragraphs;
  private final Random random;
  private int made;

  GeneratedArticles(Path articles, long seed) throws IOException {
    try (Stream<Path> files = Files.list(articles)) {
      paragraphs =
          files
              .sorted()
              .map(GeneratedArticles::text)
              .flatMap(text -> Arrays.stream(text.split("\n\n")))
              .map(paragraph -> paragraph.replaceFirst("^\\s*date \\S+\\s+", "").strip())
              .filter(paragraph -> !paragraph.isEmpty())
              .collect(Collectors.toCollection(ArrayList::new));
    }
    random = new Random(seed);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a corpus of JSON Lines. */
  Path write(Path file, int count) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (int i = 0; i < count; i++) {
        writer.write(article().toString());
        writer.newLine();
      }
    }
    return file;
  }

  private ObjectNode article() {
    String body =
        Stream.generate(() -> paragraphs.get(random.nextInt(paragraphs.size())))
            .limit(PARAGRAPHS)
            .collect(Collectors.joining("\n\n"));
    return JSON.createObjectNode()
        .put("id", "generated-" + made++)
        .put("published", LocalDate.of(2022, 1, 1).plusDays(random.nextInt(DAYS)).toString())
        .put("body", body);
  }
}
