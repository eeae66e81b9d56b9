package dev.onrecord.streams.topology;

import static dev.onrecord.testing.Articles.article;
import static dev.onrecord.testing.Articles.midnight;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.schemas.Article;
import dev.onrecord.streams.mapping.Fingerprint;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OnRecordTopologyTest {
  private static final ScriptedExtractor EXTRACTOR = new ScriptedExtractor("scripted-1");
  private static final String RAIN =
      "Ann DIRECT SPEECH it rains\nBob MIXED SPEECH it pours\nNobody INDIRECT SPEECH it drips";

  private final Pipeline pipeline = new Pipeline(EXTRACTOR);
  private final List<Publication> published = new ArrayList<>();

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void countsWhatAnArticleSays() {
    publish(article("a", "2022-01-24", RAIN));

    assertThat(pipeline.views().tables().get("actor_counts")).hasSize(2);
    assertViewsAreRight();
  }

  @Test
  void countsAStatementOnceWhenItsArticleIsReplayed() {
    publish(article("a", "2022-01-24", RAIN));
    pipeline.forwarded();

    publish(article("a", "2022-01-24", RAIN));

    assertThat(pipeline.forwarded()).isZero();
    assertViewsAreRight();
  }

  @Test
  void readsTheSameTextUnderAnotherFileNameOnce() {
    publish(article("a", "2022-01-24", RAIN));
    pipeline.forwarded();

    publish(Article.newBuilder(article("a", "2022-01-24", RAIN)).setSource("copy.txt").build());

    assertThat(pipeline.forwarded()).isZero();
    assertViewsAreRight();
  }

  @Test
  void replacesTheContributionOfACorrectedArticle() {
    publish(article("a", "2022-01-24", RAIN));

    publish(article("a", "2022-01-24", "2022-01-25", "Ann DIRECT SPEECH it shines"));

    assertThat(pipeline.statements()).hasSize(1);
    assertViewsAreRight();
  }

  @Test
  void keepsTheIdOfAStatementThatACorrectionLeavesAlone() {
    publish(article("a", "2022-01-24", RAIN));
    List<String> before = List.copyOf(pipeline.statements().keySet());

    publish(article("a", "2022-01-24", "2022-01-25", "A new first line.\n" + RAIN));

    assertThat(pipeline.statements().keySet()).containsExactlyElementsOf(before);
    assertViewsAreRight();
  }

  @Test
  void movesTheCountsWhenACorrectionChangesTheDay() {
    publish(article("a", "2022-01-24", RAIN));

    publish(article("a", "2022-01-26", "2022-01-27", RAIN));

    assertViewsAreRight();
  }

  @Test
  void ignoresAnOlderRevisionThatArrivesLater() {
    publish(article("a", "2022-01-24", "2022-01-26", RAIN));
    pipeline.forwarded();

    publish(article("a", "2022-01-24", "2022-01-25", "Ann DIRECT SPEECH it shines"));

    assertThat(pipeline.forwarded()).isZero();
    assertViewsAreRight();
  }

  @Test
  void takesBackTheContributionOfAWithdrawnArticle() {
    publish(article("a", "2022-01-24", RAIN));
    publish(article("b", "2022-01-25", "Ann INDIRECT THOUGHT it will stop"));

    publish(Publication.withdrawal("a", midnight("2022-01-30")));

    assertThat(pipeline.statements()).hasSize(1);
    assertViewsAreRight();
  }

  @Test
  void doesNotBringAWithdrawnArticleBackWhenItIsReplayed() {
    publish(article("a", "2022-01-24", RAIN));
    publish(Publication.withdrawal("a", midnight("2022-01-30")));

    publish(article("a", "2022-01-24", RAIN));

    assertThat(pipeline.statements()).isEmpty();
    assertViewsAreRight();
  }

  @Test
  void bringsAWithdrawnArticleBackWithARevisionAfterTheWithdrawal() {
    publish(article("a", "2022-01-24", RAIN));
    publish(Publication.withdrawal("a", midnight("2022-01-30")));

    publish(article("a", "2022-01-24", "2022-01-31", RAIN));

    assertThat(pipeline.statements()).hasSize(3);
    assertViewsAreRight();
  }

  @Test
  void keepsTheFirstAndTheLastDayOfAnActorRightWhenTheOutermostArticleGoes() {
    publish(article("a", "2022-01-24", RAIN));
    publish(article("b", "2022-01-25", RAIN));
    publish(article("c", "1970-07-20", RAIN));

    publish(Publication.withdrawal("c", midnight("2022-01-30")));

    assertViewsAreRight();
  }

  @Test
  void showsTheNameThatMostArticlesUse() {
    publish(article("a", "2022-01-24", "ANN DIRECT SPEECH it rains"));
    publish(article("b", "2022-01-25", "Ann DIRECT SPEECH it pours"));

    publish(article("c", "2022-01-26", "Ann DIRECT SPEECH it drips"));

    assertThat(pipeline.views().tables().get("actor_counts").first()).contains("actor_name=Ann;");
    assertViewsAreRight();
  }

  @Test
  void tellsTwoEqualSentencesOfOneActorApart() {
    publish(article("a", "2022-01-24", "Ann DIRECT SPEECH no\nAnn DIRECT SPEECH No!"));

    assertThat(pipeline.statements()).hasSize(2);
    assertViewsAreRight();
  }

  @Test
  void readsAnArticleAgainWhenTheExtractorIsANewerOne() {
    Article article = article("a", "2022-01-24", RAIN);

    assertThat(
            Verdict.on(
                article,
                Fingerprint.of(article),
                "scripted-2",
                new dev.onrecord.streams.state.ArticleState(
                    article.getRevision().toEpochMilli(),
                    false,
                    Fingerprint.of(article),
                    "scripted-1",
                    Contributions.NONE)))
        .isEqualTo(Verdict.NEW);
  }

  @Test
  void goesOnAfterBytesThatAreNotAvro() {
    pipeline.publishBytes(bytes("a"), bytes("not Avro"));

    publish(article("b", "2022-01-24", RAIN));

    assertViewsAreRight();
  }

  @Test
  void goesOnAfterARecordOfAnUnknownSchema() {
    pipeline.publishBytes(bytes("a"), new byte[] {0, 0, 0, 0x30, 0x39, 1, 2, 3});

    publish(article("b", "2022-01-24", RAIN));

    assertViewsAreRight();
  }

  @Test
  void keepsAnArticleUnderAKeyThatIsNotItsIdAsADeadLetter() {
    Article article = article("a", "2022-01-24", RAIN);

    pipeline.publish(new Publication("b", article, article.getPublished()));

    List<TestRecord<byte[], byte[]>> letters = pipeline.deadLetters();
    assertThat(letters).hasSize(1);
    assertThat(letters.get(0).headers())
        .extracting(Header::key)
        .contains(
            "__streams.errors.topic", "__streams.errors.partition", "__streams.errors.offset");
    assertViewsAreRight();
  }

  private void publish(Article article) {
    publish(Publication.of(article));
  }

  private void publish(Publication publication) {
    published.add(publication);
    pipeline.publish(publication);
  }

  private void assertViewsAreRight() {
    assertThat(new Oracle(EXTRACTOR).views(published).differencesTo(pipeline.views())).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
