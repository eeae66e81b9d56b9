package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.consumer.database.Database;
import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.ActorKind;
import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Directness;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import dev.onrecord.extraction.FoundEntity;
import dev.onrecord.extraction.FoundStatement;
import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.Offsets;
import dev.onrecord.extraction.ReportMode;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.monitor.Monitor;
import dev.onrecord.monitor.MonitorSettings;
import dev.onrecord.monitor.MonitorSettings.Access;
import dev.onrecord.testing.Articles;
import dev.onrecord.testing.Publication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The API where it needs more than the views: the spans and names in an article. */
@ExtendWith(SharedSandbox.class)
@Timeout(180)
class MonitorIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BODY = "😀 Ann said Kyiv is in Ukraine, and Kyiv is large.";

  private final HttpClient http = HttpClient.newHttpClient();

  /** Ann says all of it; two names are in what she says, one of them twice. */
  private record OneStatement() implements Extractor {
    @Override
    public String version() {
      return "one-1";
    }

    @Override
    public Findings extract(ArticleText article) {
      Offsets ann = new Offsets(2, 5);
      return new Findings(
          List.of(
              new FoundEntity(ann, NameType.PERSON, "person/ann", "Ann"),
              new FoundEntity(new Offsets(11, 15), NameType.PLACE, "place/kyiv", "Kyiv"),
              new FoundEntity(new Offsets(22, 29), NameType.PLACE, "place/ukraine", "Ukraine"),
              new FoundEntity(new Offsets(35, 39), NameType.PLACE, "place/kyiv", "Kyiv")),
          List.of(
              new FoundStatement(
                  new Actor("person/ann", "Ann", ActorKind.PERSON),
                  Optional.of(ann),
                  Optional.of(new Offsets(6, 10)),
                  List.of(new Offsets(11, 29), new Offsets(31, 48)),
                  "Kyiv is in Ukraine … and Kyiv is large",
                  Directness.INDIRECT,
                  ReportMode.SPEECH,
                  Optional.empty(),
                  OptionalDouble.of(0.875))),
          Set.of());
    }
  }

  @Test
  void showsWhereInAnArticleWhatStandsAndWhomAnActorNamesUntilItIsWithdrawn(
      ClusterSettings sandbox, @TempDir Path folder) throws Exception {
    try (RunningPipeline pipeline =
            new RunningPipeline(
                sandbox,
                Database.sqlite(folder.resolve("views.db")),
                folder.resolve("state"),
                new OneStatement());
        Monitor monitor =
            Monitor.start(
                new MonitorSettings(
                    Access.local(0),
                    sandbox,
                    pipeline.topics(),
                    pipeline.database(),
                    Duration.ofSeconds(30)))) {
      pipeline.publish(Publication.of(article("a/1?", "2022-01-24", BODY)));
      pipeline.viewsWhenCaughtUp();

      URI address = monitor.address().resolve("/api/articles/a%2F1%3F");
      JsonNode article =
          Awaitility.await()
              .atMost(Duration.ofSeconds(60))
              .until(() -> json(address), found -> !found.get("entityList").isNull());
      assertThat(article.at("/statementList/0/content").toString())
          .isEqualTo("[{\"start\":11,\"end\":29},{\"start\":31,\"end\":48}]");
      assertThat(article.at("/statementList/0/cue").toString())
          .isEqualTo("{\"start\":6,\"end\":10}");
      assertThat(article.at("/statementList/0/confidence").asDouble()).isEqualTo(0.875);
      assertThat(article.get("entityList")).hasSize(4);
      assertThat(article.get("marks")).isEmpty();
      JsonNode actor = json(monitor.address().resolve("/api/actors/person/ann"));
      assertThat(actor.get("statements").asInt()).isEqualTo(1);
      assertThat(actor.get("mentions").toString())
          .isEqualTo(
              "[{\"entityId\":\"place/kyiv\",\"name\":\"Kyiv\",\"type\":\"PLACE\",\"statements\":1},"
                  + "{\"entityId\":\"place/ukraine\",\"name\":\"Ukraine\",\"type\":\"PLACE\",\"statements\":1}]");

      pipeline.publish(Publication.withdrawal("a/1?", Articles.midnight("2022-02-01")));
      pipeline.viewsWhenCaughtUp();

      assertThat(status(address)).isEqualTo(404);
    }
  }

  private JsonNode json(URI address) throws IOException, InterruptedException {
    return JSON.readTree(
        http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
            .body());
  }

  private int status(URI address) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
