package dev.onrecord.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.schemas.Article;
import dev.onrecord.testing.Articles;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import dev.onrecord.testing.Views;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;

class ExactCountsPropertyTest {
  private static final ScriptedExtractor EXTRACTOR = new ScriptedExtractor("scripted-1");
  private static final LocalDate FIRST_DAY = LocalDate.parse("2022-01-01");

  private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

  private final Pipeline pipeline = new Pipeline(EXTRACTOR);

  @AfterProperty
  void close() {
    pipeline.close();
  }

  /**
   * Publish, duplicate, correct, withdraw, publish again, older after newer: in any order. All
   * tries share one pipeline; each withdraws in the end what it published, and must leave nothing
   * behind.
   */
  @Property(tries = 1000)
  void theViewsAreThoseOfTheNewestArticles(@ForAll("publications") List<Publication> published) {
    published.forEach(pipeline::publish);

    assertThat(new Oracle(EXTRACTOR).views(published).differencesTo(pipeline.views())).isEmpty();

    published.forEach(p -> pipeline.publish(Publication.withdrawal(p.articleId(), END)));
    assertThat(Views.empty().differencesTo(pipeline.views())).isEmpty();
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
            Arbitraries.of("it rains", "it pours"))
        .as((name, kind, mode, words) -> String.join(" ", name, kind, mode, words))
        .list()
        .ofMaxSize(4)
        .map(lines -> String.join("\n", lines));
  }
}
