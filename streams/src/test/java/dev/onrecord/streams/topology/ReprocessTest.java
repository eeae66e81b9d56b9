package dev.onrecord.streams.topology;

import static dev.onrecord.testing.Articles.article;
import static dev.onrecord.testing.Articles.midnight;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.Extractor;
import dev.onrecord.schemas.Article;
import dev.onrecord.testing.NarrowExtractor;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The outcomes of copies in the reprocess topic. */
class ReprocessTest {
  private static final Extractor OLD = new ScriptedExtractor("scripted-1");
  private static final Extractor NEW = new NarrowExtractor("scripted-2");
  private static final Article RAIN =
      article("a", "2022-01-24", "Ann DIRECT SPEECH it rains\nBob INDIRECT SPEECH it pours");

  private final SwitchedExtractor extractor = new SwitchedExtractor(OLD);
  private final Pipeline pipeline = new Pipeline(extractor);
  private final List<Publication> published = new ArrayList<>();

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void isReadAgainByANewExtractor() {
    publish(Publication.of(RAIN));
    extractor.to(NEW);

    pipeline.reprocess(RAIN);

    assertThat(pipeline.statements()).hasSize(1);
    assertViewsAreThoseOf(NEW);
  }

  @Test
  void leavesTheViewsFullWhileItIsRead() {
    publish(Publication.of(RAIN));
    extractor.to(NEW);

    pipeline.reprocess(RAIN);

    assertThat(pipeline.emitted())
        .filteredOn(record -> record.value() == null)
        .extracting(record -> record.topic() + " " + record.key().replaceAll("^[0-9a-f]{32}$", "*"))
        .containsExactlyInAnyOrder(
            "onrecord.statements *",
            "onrecord.actor-counts person/bob",
            "onrecord.actor-days person/bob|2022-01-24",
            "onrecord.entity-counts person/bob");
  }

  @Test
  void givesItsResultsTheTimeOfTheArticle() {
    publish(Publication.of(RAIN));
    extractor.to(NEW);

    pipeline.reprocess(RAIN);

    assertThat(pipeline.emitted())
        .isNotEmpty()
        .allSatisfy(
            record ->
                assertThat(record.timestamp()).isEqualTo(midnight("2022-01-24").toEpochMilli()));
  }

  @Test
  void changesNothingWhenTheExtractorIsTheSame() {
    publish(Publication.of(RAIN));

    pipeline.reprocess(RAIN);

    assertThat(pipeline.emitted()).isEmpty();
    assertThat(articles("repeated")).isOne();
  }

  @Test
  void changesNothingASecondTime() {
    publish(Publication.of(RAIN));
    extractor.to(NEW);
    pipeline.reprocess(RAIN);

    pipeline.reprocess(RAIN);

    assertThat(pipeline.emitted()).isEmpty();
  }

  @Test
  void doesNotReplaceANewerRevision() {
    publish(Publication.of(RAIN));
    publish(
        Publication.of(article("a", "2022-01-24", "2022-01-25", "Ann DIRECT SPEECH it shines")));
    extractor.to(NEW);

    pipeline.reprocess(RAIN);

    assertThat(pipeline.emitted()).isEmpty();
    assertThat(articles("older_revision")).isOne();
    assertViewsAreThoseOf(OLD);
  }

  @Test
  void doesNotPublishANewerRevisionThanStands() {
    publish(Publication.of(RAIN));
    extractor.to(NEW);

    pipeline.reprocess(article("a", "2022-01-24", "2022-01-25", "Ann DIRECT SPEECH it shines"));

    assertThat(pipeline.emitted()).isEmpty();
  }

  @Test
  void doesNotReplaceATextThatWasCorrectedUnderTheSameRevision() {
    publish(Publication.of(RAIN));
    publish(Publication.of(article("a", "2022-01-24", "Ann DIRECT SPEECH it shines")));
    extractor.to(NEW);

    pipeline.reprocess(RAIN);

    assertThat(pipeline.emitted()).isEmpty();
  }

  @Test
  void doesNotBringAWithdrawnArticleBack() {
    publish(Publication.of(RAIN));
    publish(Publication.withdrawal("a", midnight("2022-01-24")));
    extractor.to(NEW);

    pipeline.reprocess(RAIN);

    assertThat(pipeline.emitted()).isEmpty();
    assertThat(pipeline.statements()).isEmpty();
  }

  @Test
  void publishesNothingThatWasNeverPublished() {
    pipeline.reprocess(RAIN);

    assertThat(pipeline.emitted()).isEmpty();
  }

  @Test
  void withdrawsNothingWhenItIsNull() {
    publish(Publication.of(RAIN));

    pipeline.reprocess("a", null);

    assertThat(pipeline.emitted()).isEmpty();
    assertViewsAreThoseOf(OLD);
  }

  @Test
  void keepsWhatWasReadBeforeWhenTheNewExtractorFails() {
    publish(Publication.of(RAIN));
    extractor.to(
        new Extractor() {
          @Override
          public String version() {
            return "broken";
          }

          @Override
          public dev.onrecord.extraction.Findings extract(
              dev.onrecord.extraction.ArticleText article) {
            throw new IllegalStateException("not today");
          }
        });

    pipeline.reprocess(RAIN);

    assertThat(pipeline.deadLetters()).hasSize(1);
    assertViewsAreThoseOf(OLD);
  }

  private void publish(Publication publication) {
    published.add(publication);
    pipeline.publish(publication);
  }

  private void assertViewsAreThoseOf(Extractor reader) {
    assertThat(new Oracle(reader).views(published).differencesTo(pipeline.views())).isEmpty();
  }

  private double articles(String outcome) {
    return pipeline.metrics().get("onrecord.articles").tag("outcome", outcome).counter().count();
  }
}
