package dev.onrecord.soak.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.bench.corpus.GeneratedCorpus;
import dev.onrecord.schemas.Article;
import dev.onrecord.testing.Articles;
import dev.onrecord.testing.Publication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Short articles, some of them twice, some corrected at once or at the end, some before what they
 * correct, some to be withdrawn; all chosen by a seed number. The final result does not depend on
 * how often parts of it are published.
 *
 * @param file JSON Lines
 * @param publications what the file holds, line by line
 * @param withdrawn ids to withdraw when the file is published
 */
public record SeededCorpus(Path file, List<Publication> publications, List<String> withdrawn) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
  private static final int LENGTH = 600;

  public SeededCorpus {
    publications = List.copyOf(publications);
    withdrawn = List.copyOf(withdrawn);
  }

  /**
   * @param name begins the ids and names the file
   * @param count how many different articles
   */
  public static SeededCorpus write(Path folder, String name, int count, long seed) {
    Random random = new Random(seed);
    List<String> bodies = GeneratedCorpus.articles(2 * count, seed, LENGTH);
    List<Article> lines = new ArrayList<>();
    List<Article> last = new ArrayList<>();
    List<String> withdrawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate day = FIRST_DAY.plusDays(random.nextInt(60));
      Article article = article(name + "-" + i, day, day, bodies.get(i));
      Article correction =
          article(name + "-" + i, day, day.plusDays(1 + random.nextInt(9)), bodies.get(count + i));
      int chance = random.nextInt(10);
      boolean isCorrectedBefore = chance == 2 || chance == 3;
      lines.add(isCorrectedBefore ? correction : article);
      switch (chance) {
        case 0, 1 -> last.add(correction);
        case 2 -> last.add(article);
        case 3, 4 -> lines.add(article);
        case 5 -> withdrawn.add(article.getId());
        case 6 -> lines.add(correction);
        default -> {}
      }
    }
    lines.addAll(last);
    return new SeededCorpus(
        written(folder.resolve(name + ".jsonl"), lines),
        lines.stream().map(Publication::of).toList(),
        withdrawn);
  }

  private static Article article(String id, LocalDate day, LocalDate revision, String body) {
    return Articles.article(id, day.toString(), revision.toString(), body);
  }

  private static Path written(Path file, List<Article> articles) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.write(file, articles.stream().map(article -> json(article).toString()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode json(Article article) {
    return JSON.createObjectNode()
        .put("id", article.getId())
        .put("published", article.getPublished().toString())
        .put("revision", article.getRevision().toString())
        .put("source", article.getSource())
        .put("body", article.getBody());
  }
}
