package dev.onrecord.testing;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Directness;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import dev.onrecord.extraction.FoundEntity;
import dev.onrecord.extraction.FoundStatement;
import dev.onrecord.extraction.Offsets;
import dev.onrecord.extraction.ReportMode;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Published;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Computes what every view must contain from the articles alone: a batch computation over the
 * current version of each, which shares only the extractor with the pipeline.
 */
public final class Oracle {
  private final Extractor extractor;
  private final double minConfidence;

  /** Every statement counts. */
  public Oracle(Extractor extractor) {
    this(extractor, 0);
  }

  /**
   * @param minConfidence statements with a lower probability, 0 to 1, are not counted
   */
  public Oracle(Extractor extractor, double minConfidence) {
    this.extractor = extractor;
    this.minConfidence = minConfidence;
  }

  /**
   * @param publications all that was published, those of one article in the order of their
   *     partition
   */
  public ViewRows views(List<Publication> publications) {
    List<ArticleFindings> articles =
        CurrentArticles.of(publications).stream()
            .map(article -> new ArticleFindings(article, read(article)))
            .toList();
    ViewRows views = ViewRows.empty();
    articles.forEach(read -> addArticle(views, read));
    articles.forEach(read -> addStatements(views, read));
    addActors(views, articles);
    addEntities(views, articles);
    return views;
  }

  private record ArticleFindings(Article article, Findings extraction) {}

  private record ArticleStatement(Article article, FoundStatement statement) {}

  private record ArticleEntity(Article article, FoundEntity entity) {}

  private Findings read(Article article) {
    return extractor.extract(
        new ArticleText(
            article.getBody(),
            Published.day(article.getPublished()),
            Optional.of(article.getLanguage())));
  }

  private static void addArticle(ViewRows views, ArticleFindings read) {
    Article article = read.article;
    views.add(
        "articles",
        article.getId(),
        Published.text(article.getPublished()),
        Published.text(article.getRevision()),
        article.getTitle().orElse(null),
        article.getSource(),
        article.getPublisher().orElse(null),
        article.getUrl().orElse(null),
        article.getLanguage(),
        article.getBody(),
        read.extraction.statements().size(),
        read.extraction.entities().stream().map(FoundEntity::id).distinct().count(),
        read.extraction.marks().isEmpty()
            ? null
            : read.extraction.marks().stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(",")));
  }

  private static void addStatements(ViewRows views, ArticleFindings read) {
    int[] body = read.article.getBody().codePoints().toArray();
    for (FoundStatement statement : read.extraction.statements()) {
      views.add(
          "statements",
          read.article.getId(),
          Published.text(read.article.getPublished()),
          statement.actor().id(),
          statement.actor().name(),
          statement.actor().type(),
          statement.kind(),
          statement.mode(),
          statement.speaker().map(span -> text(body, span)).orElse(null),
          statement.cue().map(span -> text(body, span)).orElse(null),
          statement.text(),
          statement.content().get(0).start(),
          statement.content().get(statement.content().size() - 1).end(),
          statement.confidence().isPresent() ? statement.confidence().getAsDouble() : null);
    }
  }

  private static String text(int[] body, Offsets span) {
    return new String(body, span.start(), span.end() - span.start());
  }

  private void addActors(ViewRows views, List<ArticleFindings> articles) {
    Stream<ArticleStatement> spoken =
        articles.stream()
            .flatMap(
                read ->
                    read.extraction.statements().stream()
                        .filter(statement -> statement.actor().isKnown())
                        .filter(statement -> statement.confidence().orElse(1) >= minConfidence)
                        .map(statement -> new ArticleStatement(read.article, statement)));
    group(spoken, s -> s.statement.actor().id())
        .forEach(
            (actor, all) -> {
              addCounts(views, actor, all);
              group(all.stream(), s -> Published.day(s.article.getPublished()).toString())
                  .forEach(
                      (day, ofDay) ->
                          views.add(
                              "actor_days",
                              actor,
                              day,
                              speech(ofDay, null),
                              speech(ofDay, Directness.DIRECT),
                              speech(ofDay, Directness.MIXED),
                              speech(ofDay, Directness.INDIRECT),
                              thoughts(ofDay)));
            });
  }

  private static void addCounts(ViewRows views, String actor, List<ArticleStatement> all) {
    List<Instant> published = all.stream().map(s -> s.article.getPublished()).toList();
    views.add(
        "actor_counts",
        actor,
        commonest(all, s -> s.statement.actor().name(), s -> s.article.getId()),
        all.get(0).statement.actor().type(),
        speech(all, null),
        speech(all, Directness.DIRECT),
        speech(all, Directness.MIXED),
        speech(all, Directness.INDIRECT),
        thoughts(all),
        all.stream().map(s -> s.article.getId()).distinct().count(),
        Published.text(published.stream().min(Comparator.naturalOrder()).orElseThrow()),
        Published.text(published.stream().max(Comparator.naturalOrder()).orElseThrow()));
  }

  private static void addEntities(ViewRows views, List<ArticleFindings> articles) {
    Stream<ArticleEntity> named =
        articles.stream()
            .flatMap(
                read ->
                    read.extraction.entities().stream()
                        .map(entity -> new ArticleEntity(read.article, entity)));
    group(named, n -> n.entity.id())
        .forEach(
            (entity, all) ->
                views.add(
                    "entity_counts",
                    entity,
                    commonest(all, n -> n.entity.name(), n -> n.article.getId()),
                    all.get(0).entity.type(),
                    all.size(),
                    all.stream().map(n -> n.article.getId()).distinct().count()));
  }

  private static long speech(Collection<ArticleStatement> spoken, Directness kind) {
    return spoken.stream()
        .filter(s -> s.statement.mode() == ReportMode.SPEECH)
        .filter(s -> kind == null || s.statement.kind() == kind)
        .count();
  }

  private static long thoughts(Collection<ArticleStatement> spoken) {
    return spoken.stream().filter(s -> s.statement.mode() == ReportMode.THOUGHT).count();
  }

  /** Each article has one vote: the name it uses first. */
  private static <T> String commonest(
      List<T> items, Function<T, String> name, Function<T, String> article) {
    Map<String, Long> votes =
        group(items.stream(), article).values().stream()
            .collect(
                Collectors.groupingBy(
                    ofArticle -> name.apply(ofArticle.get(0)),
                    TreeMap::new,
                    Collectors.counting()));
    long most = votes.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    return votes.entrySet().stream()
        .filter(vote -> vote.getValue() == most)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static <T> Map<String, List<T>> group(Stream<T> items, Function<T, String> key) {
    return items.collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }
}
