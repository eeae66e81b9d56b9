package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;
import static dev.onrecord.testing.Articles.midnight;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.schemas.Article;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import dev.onrecord.testing.TopicReader;
import dev.onrecord.testing.ViewRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What must hold whichever broker and database are used. The tests share one running pipeline: each
 * publishes articles of its own, and the oracle looks at all that was published so far.
 */
@ExtendWith(SharedSandbox.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PipelineSuite {
  private static final ScriptedExtractor EXTRACTOR = new ScriptedExtractor("scripted-1");
  private static final String RAIN =
      "Ann DIRECT SPEECH it rains\nBob MIXED SPEECH it pours\nNobody INDIRECT SPEECH it drips";

  private final List<Publication> published = new ArrayList<>();
  private RunningPipeline pipeline;

  abstract ClusterSettings cluster(ClusterSettings sandbox);

  abstract Database database(Path folder);

  @BeforeAll
  void start(ClusterSettings sandbox, @TempDir Path folder) {
    pipeline =
        new RunningPipeline(cluster(sandbox), database(folder), folder.resolve("state"), EXTRACTOR);
  }

  @AfterAll
  void stop() {
    pipeline.close();
  }

  @Test
  void countsAnArticleOnceHoweverOftenItIsReplayed() throws InterruptedException {
    Article article = article("replayed", "2022-01-24", RAIN);
    publish(article);
    assertViewsAreRight();

    publish(article);
    publish(article);

    assertViewsAreRight();
  }

  @Test
  void replacesACorrectedArticle() throws InterruptedException {
    publish(article("corrected", "2022-01-24", RAIN));

    publish(article("corrected", "2022-01-25", "2022-01-26", "Cid DIRECT SPEECH it shines"));

    assertViewsAreRight();
  }

  @Test
  void takesBackAWithdrawnArticleUntilANewerRevisionComes() throws InterruptedException {
    publish(article("withdrawn", "2022-01-24", RAIN));
    assertViewsAreRight();

    publish(Publication.withdrawal("withdrawn", midnight("2022-02-01")));
    assertViewsAreRight();

    publish(article("withdrawn", "2022-01-24", RAIN));
    assertViewsAreRight();

    publish(article("withdrawn", "2022-01-24", "2022-02-02", RAIN));
    assertViewsAreRight();
  }

  @Test
  void ignoresAnOlderRevisionThatComesLater() throws InterruptedException {
    publish(article("revised", "2022-01-24", "2022-01-26", RAIN));

    publish(article("revised", "2022-01-24", "2022-01-25", "Dan DIRECT SPEECH it shines"));

    assertViewsAreRight();
  }

  @Test
  void keepsHostileTextAsItIs() throws InterruptedException {
    Article hostile =
        article(
            "hostile",
            "2022-01-24",
            "Ann DIRECT SPEECH <script>alert('x')</script>; DROP TABLE statements; -- \uD83D\uDE00 \u202E");

    publish(Article.newBuilder(hostile).setUrl("javascript:alert('url') \u202E").build());

    assertViewsAreRight();
  }

  @Test
  void goesOnWhereItWasAfterARestart() throws InterruptedException {
    publish(article("before", "2022-01-24", RAIN));
    pipeline.stop();
    publish(article("meanwhile", "2022-01-25", RAIN));
    publish(Publication.withdrawal("before", midnight("2022-02-01")));

    pipeline.start();

    assertViewsAreRight();
  }

  @Test
  void keepsBytesThatAreNotAvroAsADeadLetterAndGoesOn() throws InterruptedException {
    byte[] bytes = "not Avro".getBytes(UTF_8);

    pipeline.publishBytes("bad".getBytes(UTF_8), bytes);
    publish(article("after-bad", "2022-01-24", RAIN));

    assertViewsAreRight();
    assertThat(deadLetters())
        .singleElement()
        .satisfies(letter -> assertThat(letter.value()).isEqualTo(bytes))
        .satisfies(letter -> assertThat(header(letter, "topic")).isEqualTo(articlesTopic()))
        .satisfies(letter -> assertThat(header(letter, "exception")).contains("Serialization"));
  }

  private List<ConsumerRecord<byte[], byte[]>> deadLetters() {
    List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
    new TopicReader(pipeline.cluster())
        .forEach(
            pipeline.topics().deadLetters(),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer(),
            letters::add);
    return letters;
  }

  private String articlesTopic() {
    return pipeline.topics().articles().name();
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader("__streams.errors." + name).value(), UTF_8);
  }

  private void publish(Article article) {
    publish(Publication.of(article));
  }

  private void publish(Publication publication) {
    published.add(publication);
    pipeline.publish(publication);
  }

  private void assertViewsAreRight() throws InterruptedException {
    ViewRows expected = new Oracle(EXTRACTOR).views(published);
    assertThat(pipeline.differencesTo(expected)).isEmpty();
  }
}
