package dev.onrecord.bench.latency;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.bench.corpus.GeneratedCorpus;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** A corpus of generated articles, each with an id of its own; the same for the same seed. */
final class GeneratedArticles {
  private static final int TEXTS = 200;
  private static final int DAYS = 365;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> texts;
  private final Random random;
  private int made;

  /**
   * @param length characters of an article, at most; it ends with a paragraph
   */
  GeneratedArticles(long seed, int length) {
    texts = GeneratedCorpus.articles(TEXTS, seed, length);
    random = new Random(seed);
  }

  /** Writes a corpus of JSON Lines and returns its path. */
  String write(Path file, int count) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (int i = 0; i < count; i++) {
        writer.write(article().toString());
        writer.newLine();
      }
    }
    return file.toString();
  }

  private ObjectNode article() {
    return JSON.createObjectNode()
        .put("id", "generated-" + made++)
        .put("published", LocalDate.of(2022, 1, 1).plusDays(random.nextInt(DAYS)).toString())
        .put("body", texts.get(random.nextInt(texts.size())));
  }
}
