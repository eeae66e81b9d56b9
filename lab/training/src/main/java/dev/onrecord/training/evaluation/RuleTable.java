package dev.onrecord.training.evaluation;

import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.actors.directory.ActorDirectory;
import dev.onrecord.extraction.engine.ArticleExtractor;
import dev.onrecord.extraction.rules.Rules;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.Tagger;
import dev.onrecord.extraction.text.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What each rule does in the articles of a folder: how often it fires, in how many articles, and,
 * where the articles are annotated, by how much F1 is higher with it than without it.
 */
public final class RuleTable {
  /** The rows of a {@link Report} that no rule can change. */
  private static final String NAMES = "h ";

  private final Tagger tagger;
  private final LocalDate published;

  /**
   * @param published the day the articles count as published
   */
  public RuleTable(Tagger tagger, LocalDate published) {
    this.tagger = tagger;
    this.published = published;
  }

  /**
   * The table of one folder.
   *
   * @param folder with texts, or with annotated articles in the layout of {@link Evaluation}
   * @throws IOException where it cannot be read or has no article; the message names it
   */
  public String table(Path folder) throws IOException {
    boolean annotated = Files.isDirectory(folder.resolve("gold"));
    List<Path> files = texts(annotated ? folder.resolve("gold") : folder);
    CachingTagger caching = new CachingTagger(tagger, new HashMap<>());
    StringBuilder table = new StringBuilder("articles %d\n".formatted(files.size()));
    Map<String, Double> all = annotated ? figures(folder, caching, Rules.ALL) : Map.of();
    row(table, "", List.of("changes", "articles"), all.keySet().stream().toList());
    Firings firings = firings(files, caching);
    for (String rule : Rules.ALL.names()) {
      List<String> gains = new ArrayList<>();
      if (annotated) {
        Map<String, Double> without = figures(folder, caching, Rules.ALL.without(List.of(rule)));
        all.forEach((name, f1) -> gains.add(text("%+.4f", f1 - without.get(name))));
      }
      row(table, rule, firings.of(rule), gains);
    }
    if (annotated) {
      row(table, "F1 with all", List.of("", ""), texts(all));
      Rules none = Rules.ALL.without(Rules.ALL.names());
      row(table, "F1 with none", List.of("", ""), texts(figures(folder, caching, none)));
    }
    return table.toString();
  }

  /** How often each rule fires, and in how many articles. */
  private record Firings(Map<String, Integer> changes, Map<String, Integer> articles) {
    List<String> of(String rule) {
      return Stream.of(changes, articles)
          .map(counts -> String.valueOf(counts.getOrDefault(rule, 0)))
          .toList();
    }
  }

  private static Firings firings(List<Path> files, Tagger tagger) throws IOException {
    Firings firings = new Firings(new HashMap<>(), new HashMap<>());
    for (Path file : files) {
      Set<String> here = new HashSet<>();
      Rules.ALL.apply(
          tagger.tag(Document.of(Files.readString(file))),
          rule -> {
            firings.changes.merge(rule, 1, Integer::sum);
            here.add(rule);
          });
      here.forEach(rule -> firings.articles.merge(rule, 1, Integer::sum));
    }
    return firings;
  }

  /** F1 by the short name of the figure: "d", "f direct". */
  private Map<String, Double> figures(Path folder, Tagger caching, Rules rules) throws IOException {
    ArticleExtractor extractor = new ArticleExtractor(caching, ActorDirectory.shipped(), rules);
    Map<String, Double> figures = new LinkedHashMap<>();
    Evaluation.evaluate(folder, extractor, published)
        .report()
        .scores()
        .forEach(
            (name, score) -> {
              if (!name.startsWith(NAMES)) {
                score.f1().ifPresent(f1 -> figures.put(shortened(name), f1));
              }
            });
    return figures;
  }

  private static String shortened(String name) {
    return name.startsWith("f ") ? name : name.substring(0, name.indexOf(' '));
  }

  private static void row(
      StringBuilder table, String name, List<String> counts, List<String> figures) {
    StringBuilder row = new StringBuilder("%-18s".formatted(name));
    counts.forEach(count -> row.append("%9s".formatted(count)));
    figures.forEach(figure -> row.append("%11s".formatted(figure)));
    table.append(row.toString().stripTrailing()).append('\n');
  }

  private static List<String> texts(Map<String, Double> figures) {
    return figures.values().stream().map(f1 -> text("%.4f", f1)).toList();
  }

  /** A difference that rounds to nothing has no sign. */
  private static String text(String format, double value) {
    String text = format.formatted(value);
    return text.matches("[+-]0[.]0+") ? "0" : text;
  }

  private static List<Path> texts(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IOException(folder + ": no text, X.txt, in it");
    }
    return files;
  }

  /** Tags every text once. */
  private record CachingTagger(Tagger tagger, Map<String, Tagged> known) implements Tagger {
    @Override
    public String version() {
      return tagger.version();
    }

    @Override
    public Tagged tag(Document document, TimeBudget time) {
      return known.computeIfAbsent(document.text(), text -> tagger.tag(document));
    }
  }
}
