package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import dev.onrecord.extraction.engine.Extractors;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.observability.Observability;
import dev.onrecord.producer.corpus.CorpusSettings;
import dev.onrecord.schemas.Article;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import dev.onrecord.testing.ViewRows;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Articles and actors far larger than in news, on a real broker: no thread may leave its group
 * because of them, and every view must be right.
 */
@ExtendWith(SharedSandbox.class)
class HotAndHugeIT {
  private static final int MANY = 100_000;
  private static final int LARGEST = CorpusSettings.DEFAULT_MAX_ARTICLE_BYTES;
  private static final String SENTENCE =
      "Antony Blinken said the talks would go on, and Sergei Lavrov denied it, ";

  /** Scripts by the script's reader, all else by the fast engine; the oracle sees the same. */
  private record Either(Extractor scripted, Extractor fast, Map<ArticleText, Findings> read)
      implements Extractor {
    @Override
    public String version() {
      return "either-1";
    }

    @Override
    public Findings extract(ArticleText article) {
      boolean script = article.body().contains(" SPEECH ");
      return read.computeIfAbsent(article, (script ? scripted : fast)::extract);
    }
  }

  private final Observability observability =
      Observability.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "it");
  private final Either extractor =
      new Either(new ScriptedExtractor("scripted-1"), Extractors.fast(), new ConcurrentHashMap<>());
  private final List<Publication> published = new ArrayList<>();
  private RunningPipeline pipeline;

  @BeforeEach
  void start(ClusterSettings sandbox, @TempDir Path folder) throws Exception {
    pipeline =
        new RunningPipeline(
            sandbox,
            Database.sqlite(folder.resolve("views.db")),
            folder.resolve("state"),
            extractor,
            observability);
    publish(article("first", "2022-01-24", "Ann DIRECT SPEECH it rains"));
    pipeline.viewsWhenCaughtUp();
  }

  @AfterEach
  void stop() {
    pipeline.close();
    observability.close();
  }

  @Test
  void noneOfThemCostsTheThreadItsPlaceOrAViewARow() throws Exception {
    String member = memberOfTheGroup();
    double rebalances = rebalances();

    publish(article("many", "2022-01-24", lines(MANY)));
    publish(article("endless", "2022-01-25", SENTENCE.repeat(LARGEST / SENTENCE.length())));
    publish(article("token", "2022-01-26", "He said that " + "A".repeat(LARGEST - 100)));
    publishAll(IntStream.range(0, 300).mapToObj(HotAndHugeIT::hot).toList());
    ViewRows views = pipeline.viewsWhenCaughtUp();

    ViewRows expected = new Oracle(extractor).views(published);
    assertThat(expected.differencesTo(views)).isEmpty();
    assertThat(memberOfTheGroup()).isEqualTo(member);
    assertThat(rebalances()).isEqualTo(rebalances);
    assertThat(pipeline.whyNotAlive()).isEmpty();
  }

  /** One of many articles in which Ann has half of the statements. */
  private static Article hot(int i) {
    String day = "2022-02-" + (10 + i % 18);
    return article("hot-" + i, day, "P" + i + " MIXED SPEECH it pours\nAnn DIRECT SPEECH it rains");
  }

  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> (i % 2 == 0 ? 'A' : (char) ('B' + i / 2 % 25)) + " DIRECT SPEECH x\n")
        .collect(Collectors.joining());
  }

  private void publish(Article article) {
    publishAll(List.of(article));
  }

  private void publishAll(List<Article> articles) {
    List<Publication> publications = articles.stream().map(Publication::of).toList();
    published.addAll(publications);
    pipeline.publish(publications);
  }

  /** The thread's name in its group: a new one whenever it had to leave and come back. */
  private String memberOfTheGroup() throws ExecutionException, InterruptedException {
    String group = pipeline.applicationId();
    try (Admin admin = Admin.create(pipeline.cluster().kafkaWith(Map.of()))) {
      return admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
          .map(MemberDescription::consumerId)
          .collect(Collectors.joining(","));
    }
  }

  private double rebalances() {
    return observability.registry().getMeters().stream()
        .filter(meter -> meter.getId().getName().endsWith("coordinator.rebalance.total"))
        .filter(meter -> String.valueOf(meter.getId().getTag("client.id")).contains("StreamThread"))
        .mapToDouble(meter -> meter.measure().iterator().next().getValue())
        .reduce(Double::sum)
        .orElseThrow();
  }
}
