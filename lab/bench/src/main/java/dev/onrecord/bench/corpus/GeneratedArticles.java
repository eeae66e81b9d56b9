package dev.onrecord.bench.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Made-up articles, each with an id of its own; the same for the same seed. */
public final class GeneratedArticles {
  private static final int TEXTS = 200;
  private static final int DAYS = 365;

  private final List<String> texts;
  private final Random random;
  private int made;

  /**
   * @param length characters of an article, at most; it ends with a paragraph
   */
  public GeneratedArticles(long seed, int length) {
    texts = GeneratedCorpus.articles(TEXTS, seed, length);
    random = new Random(seed);
  }

  /** Writes a corpus of JSON Lines and returns its path. */
  public String write(Path file, int count) throws IOException {
    write(Shape.JSONL, file, count);
    return file.toString();
  }

  /** Writes a corpus that must not be there yet. */
  void write(Shape shape, Path to, int count) throws IOException {
    try (CorpusWriter writer = shape.create(to)) {
      for (int i = 0; i < count; i++) {
        writer.add(next());
      }
    }
  }

  private GeneratedArticle next() {
    int number = made++;
    LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(DAYS));
    String text = texts.get(random.nextInt(texts.size()));
    return new GeneratedArticle("generated-" + number, day, "Report " + number, text);
  }
}
