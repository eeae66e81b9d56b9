package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.monitor.Monitor;
import dev.onrecord.monitor.MonitorSettings;
import dev.onrecord.observability.Observability;
import dev.onrecord.observability.Part;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a running pipeline exports, and that dashboards and rules use no other names. */
@ExtendWith(SharedSandbox.class)
class MetricsIT {
  private static final Path HOME = Path.of(System.getProperty("onrecord.home"));
  private static final Pattern NAME =
      Pattern.compile("\\b(?:onrecord|kafka|jvm|process|system)_[a-z0-9_]+");
  private static final Pattern SAMPLE =
      Pattern.compile("^([a-z][a-z0-9_]*)[{ ]", Pattern.MULTILINE);
  private static final Pattern DOCUMENTED =
      Pattern.compile("^\\| `(onrecord_\\w+)`", Pattern.MULTILINE);

  private final Observability observability =
      Observability.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "it");
  private RunningPipeline pipeline;
  private Monitor monitor;

  @BeforeEach
  void replay(ClusterSettings sandbox, @TempDir Path folder) throws InterruptedException {
    pipeline =
        new RunningPipeline(
            sandbox,
            Database.sqlite(folder.resolve("views.db")),
            folder.resolve("state"),
            new ScriptedExtractor("scripted-1"),
            observability);
    pipeline.watchBy(observability);
    monitor =
        Monitor.start(
            new MonitorSettings(
                MonitorSettings.Access.local(0),
                sandbox,
                pipeline.topics(),
                pipeline.database(),
                Duration.ofSeconds(30)),
            observability.registry());
    observability.watch(new Part("monitor", monitor::whyNotAlive, monitor::whyNotReady));
    Publication article = Publication.of(article("a", "2022-01-24", "Ann DIRECT SPEECH it rains"));
    pipeline.publish(article);
    pipeline.publish(article);
    pipeline.publishBytes("bad".getBytes(UTF_8), "not Avro".getBytes(UTF_8));
    pipeline.viewsWhenCaughtUp();
  }

  @AfterEach
  void close() {
    monitor.close();
    pipeline.close();
    observability.close();
  }

  @Test
  void everyMetricOfTheDashboardAndTheAlertsIsExported() throws Exception {
    Set<String> named = new TreeSet<>(names(HOME.resolve("deploy/prometheus/alerts.yml")));
    JsonNode dashboard =
        new ObjectMapper()
            .readTree(HOME.resolve("deploy/grafana/dashboards/onrecord.json").toFile());
    dashboard.findValuesAsText("expr").forEach(query -> named.addAll(found(NAME, query, 0)));
    assertThat(named).hasSizeGreaterThan(10);
    assertThat(exported()).containsAll(named);
  }

  @Test
  void everyMetricOfOursIsInTheManualAndTheOtherWayRound() throws Exception {
    String manual = Files.readString(HOME.resolve("docs/operations.md"));
    Set<String> ours =
        exported().stream()
            .filter(name -> name.startsWith("onrecord_"))
            .map(name -> name.replaceFirst("_(bucket|count|sum|max)$", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(ours).isEqualTo(found(DOCUMENTED, manual, 1));
  }

  @Test
  void countsWhatCameAndSaysThatItIsReady() throws Exception {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(get("/health/ready").statusCode()).isEqualTo(200));

    assertThat(get("/metrics").body())
        .contains(
            "onrecord_articles_total{namespace=\"it\",outcome=\"read\"} 1.0",
            "onrecord_articles_total{namespace=\"it\",outcome=\"repeated\"} 1.0",
            "onrecord_dead_letters_total{namespace=\"it\",reason=\"bad_bytes\"} 1.0",
            "onrecord_views_rows_total{namespace=\"it\",view=\"statements\"} 1.0",
            "onrecord_views_latency_seconds_count{namespace=\"it\",topic=\""
                + statements()
                + "\"} 1",
            "onrecord_views_latency_seconds_count{namespace=\"it\",topic=\""
                + actorCounts()
                + "\"} 1");
    // Measured every 10 s, from offsets that are committed after the views are complete.
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(get("/metrics").body())
                    .contains(
                        "onrecord_lag_records{namespace=\"it\",part=\"streams\",topic=\""
                            + articles()
                            + "\"} 0.0",
                        "onrecord_lag_records{namespace=\"it\",part=\"views\",topic=\""
                            + statements()
                            + "\"} 0.0"));
  }

  private String articles() {
    return pipeline.topics().articles().name();
  }

  private String statements() {
    return pipeline.topics().statements().name();
  }

  private String actorCounts() {
    return pipeline.topics().actorCounts().name();
  }

  private Set<String> exported() throws IOException, InterruptedException {
    return found(SAMPLE, get("/metrics").body(), 1);
  }

  private static Set<String> names(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.strip().startsWith("expr:"))
        .flatMap(line -> found(NAME, line, 0).stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> found(Pattern pattern, String text, int group) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(group))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    int port = observability.address().orElseThrow().getPort();
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
