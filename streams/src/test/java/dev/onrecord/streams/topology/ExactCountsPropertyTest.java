package dev.onrecord.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.Extractor;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.testing.Articles;
import dev.onrecord.testing.NarrowExtractor;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import dev.onrecord.testing.ViewRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;

class ExactCountsPropertyTest {
  private static final ScriptedExtractor EXTRACTOR = new ScriptedExtractor("scripted-1");
  private static final Extractor OTHER = new NarrowExtractor("scripted-2");
  private static final LocalDate FIRST_DAY = LocalDate.parse("2022-01-01");

  private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

  private final SwitchedExtractor extractor = new SwitchedExtractor(EXTRACTOR);
  private final Pipeline pipeline = new Pipeline(extractor);

  @AfterProperty
  void close() {
    pipeline.close();
  }

  /**
   * Publish, duplicate, correct, withdraw, publish again, older after newer: in any order. All
   * tries share one pipeline; each withdraws in the end what it published, and must leave nothing.
   */
  @Property(tries = 1000)
  void theViewsAreThoseOfTheNewestArticles(@ForAll("publications") List<Publication> published) {
    published.forEach(pipeline::publish);

    assertThat(new Oracle(EXTRACTOR).views(published).differencesTo(pipeline.views())).isEmpty();

    published.forEach(p -> pipeline.publish(Publication.withdrawal(p.articleId(), END)));
    assertThat(ViewRows.empty().differencesTo(pipeline.views())).isEmpty();
  }

  /**
   * Articles are read again by another extractor while publications, also of the same articles,
   * continue. Some copies are no longer current.
   */
  @Property(tries = 300)
  void theViewsAreThoseOfTheNewExtractorOnceAllWasReadAgain(
      @ForAll("publications") List<Publication> published, @ForAll Random random) {
    int restart = random.nextInt(published.size() + 1);
    List<Publication> before = published.subList(0, restart);
    before.forEach(pipeline::publish);
    List<Runnable> work = copies(before, pipeline);
    Collections.shuffle(work, random);
    published.subList(restart, published.size()).stream()
        .<Runnable>map(publication -> () -> pipeline.publish(publication))
        .forEach(inOrderAmong(work, random));
    Extractor next = extractor.version().equals(OTHER.version()) ? EXTRACTOR : OTHER;
    extractor.to(next);

    work.forEach(Runnable::run);

    assertThat(new Oracle(next).views(published).differencesTo(pipeline.views())).isEmpty();

    published.forEach(p -> pipeline.publish(Publication.withdrawal(p.articleId(), END)));
    assertThat(ViewRows.empty().differencesTo(pipeline.views())).isEmpty();
  }

  /**
   * The application is restarted with another bound while publications continue: once all was read
   * again, the counts are those of the new bound. Every try starts two pipelines, so there are few.
   */
  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  void theViewsAreThoseOfTheNewMinimalConfidenceOnceAllWasReadAgain(
      @ForAll("publications") List<Publication> published,
      @ForAll("bounds") double first,
      @ForAll("bounds") double second,
      @ForAll Random random) {
    int restart = random.nextInt(published.size() + 1);
    List<Publication> before = published.subList(0, restart);
    try (Pipeline old = new Pipeline(EXTRACTOR, new MinConfidence(first))) {
      before.forEach(old::publish);
      try (Pipeline next = old.goneOnWith(EXTRACTOR, new MinConfidence(second))) {
        List<Runnable> work = copies(before, next);
        Collections.shuffle(work, random);
        published.subList(restart, published.size()).stream()
            .<Runnable>map(publication -> () -> next.publish(publication))
            .forEach(inOrderAmong(work, random));

        work.forEach(Runnable::run);

        ViewRows expected = new Oracle(EXTRACTOR, second).views(published);
        assertThat(expected.differencesTo(next.views())).isEmpty();
        published.forEach(p -> next.publish(Publication.withdrawal(p.articleId(), END)));
        assertThat(ViewRows.empty().differencesTo(next.views())).isEmpty();
      }
    }
  }

  /** On both sides of what the statements have, and exactly there. */
  @Provide
  static Arbitrary<Double> bounds() {
    return Arbitraries.of(0.0, 0.4, 0.5, 0.8, 1.0);
  }

  /** Copies of current articles, and of what was replaced or withdrawn since. */
  private static List<Runnable> copies(List<Publication> before, Pipeline pipeline) {
    return Stream.concat(
            before.stream().map(Publication::article).filter(Objects::nonNull),
            List.copyOf(pipeline.extractions().values()).stream().map(Extraction::getArticle))
        .<Runnable>map(article -> () -> pipeline.reprocess(article))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Inserts tasks into a list, each somewhere after the one before. */
  private static Consumer<Runnable> inOrderAmong(List<Runnable> work, Random random) {
    AtomicInteger earliest = new AtomicInteger();
    return task -> {
      int at = earliest.get() + random.nextInt(work.size() - earliest.get() + 1);
      work.add(at, task);
      earliest.set(at + 1);
    };
  }

  @Provide
  static Arbitrary<List<Publication>> publications() {
    return Arbitraries.frequencyOf(Tuple.of(5, versions()), Tuple.of(1, withdrawals()))
        .list()
        .ofMaxSize(25)
        .map(ExactCountsPropertyTest::underNewIds);
  }

  /** A withdrawn article is remembered, so no two tries may share one. */
  private static List<Publication> underNewIds(List<Publication> publications) {
    String prefix = UUID.randomUUID().toString();
    return publications.stream()
        .map(
            p ->
                new Publication(
                    prefix + p.articleId(),
                    p.article() == null
                        ? null
                        : Article.newBuilder(p.article()).setId(prefix + p.articleId()).build(),
                    p.at()))
        .toList();
  }

  /** Few ids, days and lines, so that publications meet each other often. */
  private static Arbitrary<Publication> versions() {
    return Combinators.combine(ids(), days(), days(), bodies())
        .as((id, day, revision, body) -> Publication.of(Articles.article(id, day, revision, body)));
  }

  private static Arbitrary<Publication> withdrawals() {
    return Combinators.combine(ids(), days())
        .as((id, day) -> Publication.withdrawal(id, Articles.midnight(day)));
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.of("a", "b", "c");
  }

  private static Arbitrary<String> days() {
    return Arbitraries.integers().between(0, 5).map(day -> FIRST_DAY.plusDays(day).toString());
  }

  private static Arbitrary<String> bodies() {
    return Combinators.combine(
            Arbitraries.of("Ann", "ANN", "Bob", "Nobody"),
            Arbitraries.of("DIRECT", "MIXED", "INDIRECT"),
            Arbitraries.of("SPEECH", "THOUGHT"),
            Arbitraries.of("it rains", "it pours", "40% it rains", "80% it pours"))
        .as((name, kind, mode, words) -> String.join(" ", name, kind, mode, words))
        .list()
        .ofMaxSize(4)
        .map(lines -> String.join("\n", lines));
  }
}
