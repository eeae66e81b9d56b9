package dev.onrecord.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.consumer.database.Database;
import dev.onrecord.monitor.MonitorSettings.Access;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private ViewsFile views;
  private RunningMonitor monitor;

  @BeforeEach
  void start() throws Exception {
    views = new ViewsFile(folder.resolve("views.db")).filled();
    monitor = new RunningMonitor(views.database(), Access.local(0));
  }

  @AfterEach
  void stop() throws Exception {
    monitor.close();
    views.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/about, /api/about",
    "/api/summary, /api/summary",
    "/api/actors, /api/actors",
    "/api/actors, /api/actors?from=2022-01-24&to=2022-01-24&type=PERSON&q=an",
    "/api/actors/{id}, /api/actors/person/ann",
    "/api/statements, /api/statements",
    "/api/statements, /api/statements?actor=person/ann&kind=INDIRECT&mode=SPEECH&limit=1",
    "/api/days, /api/days",
    "/api/articles, /api/articles",
    "/api/articles/{id}, /api/articles/a%2F2%3F%23%25",
    "/api/articles/{id}, /api/articles/bad",
    "/api/entities, /api/entities?type=PLACE"
  })
  void everyAnswerMatchesTheDocument(String path, String address) throws Exception {
    HttpResponse<String> answer = monitor.get(address);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(new OpenApi().errors(path, JSON.readTree(answer.body()))).isEmpty();
  }

  @Test
  void theDocumentIsServed() throws Exception {
    assertThat(monitor.get("/openapi.yaml").body()).startsWith("openapi: 3.1.0");
  }

  @Test
  void thePathsOfTheServerAndTheDocumentAreTheSame() throws Exception {
    TreeSet<String> served =
        monitor.paths().stream()
            .filter(path -> path.startsWith("/api/") || path.startsWith("/events/"))
            .map(path -> path.endsWith("/") ? path + "{id}" : path)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(new OpenApi().paths()).isEqualTo(served);
  }

  @Test
  void theServerAcceptsEveryParameterOfTheDocument() throws Exception {
    OpenApi document = new OpenApi();
    for (String path : document.paths()) {
      if (path.startsWith("/api/") && !path.endsWith("{id}")) {
        for (String parameter : document.parameters(path)) {
          assertThat(monitor.get(path + "?" + parameter + "=").statusCode())
              .as(path + " " + parameter)
              .isEqualTo(200);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/api/nothing",
        "/api/actors/",
        "/api/actors/person/nobody",
        "/api/articles/nothing%F0%9F%98%80",
        "/events/nothing",
        "/assets/../index.html",
        "/assets/%2e%2e/openapi.yaml",
        "/no.such.file"
      })
  void whatDoesNotExistIsAProblem(String address) throws Exception {
    assertProblem(monitor.get(address), 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/summary?x=1",
        "/api/actors?from=yesterday",
        "/api/actors?from=10000-01-01",
        "/api/actors?limit=0",
        "/api/actors?limit=501",
        "/api/actors?limit=x",
        "/api/actors?limit=1&limit=2",
        "/api/actors?after=x",
        "/api/actors?after=W10",
        "/api/actors?after=WyJ4Il0",
        "/api/statements?kind=LOUD",
        "/api/statements?q=%ff",
        "/api/articles/%ff",
        "/api/articles/%00",
        "/events/statements?since=then",
        "/events/statements?kind=LOUD",
        "/events/actor-counts?kind=DIRECT"
      })
  void aBadRequestIsAProblem(String address) throws Exception {
    assertProblem(monitor.get(address), 400);
  }

  @Test
  void aStatementHasItsConfidenceWhereOneIsKnown() throws Exception {
    JsonNode statements = JSON.readTree(monitor.get("/api/statements?article=a1").body());
    JsonNode quoted = JSON.readTree(monitor.get("/api/statements?kind=DIRECT").body());
    JsonNode article = JSON.readTree(monitor.get("/api/articles/a1").body());

    assertThat(statements.at("/items/0/confidence").asDouble()).isEqualTo(0.875);
    assertThat(quoted.at("/items/0/confidence").isNull()).isTrue();
    assertThat(article.at("/statementList/0/confidence").asDouble()).isEqualTo(0.875);
  }

  @Test
  void anArticleHasItsAddressAndItsMarks() throws Exception {
    JsonNode listed = JSON.readTree(monitor.get("/api/articles?q=rains").body());
    JsonNode article = JSON.readTree(monitor.get("/api/articles/a1").body());

    assertThat(listed.at("/items/0/url").asText()).isEqualTo("https://news.example/a1");
    assertThat(article.at("/url").asText()).isEqualTo("https://news.example/a1");
    assertThat(article.at("/marks").toString()).isEqualTo("[\"TRUNCATED\",\"CUT\"]");
  }

  @Test
  void aSearchThatIsTooLongIsAProblem() throws Exception {
    assertProblem(monitor.get("/api/articles?q=" + "x".repeat(201)), 400);
    assertProblem(monitor.get("/api/articles?q=" + "x".repeat(100_000)), 414);
  }

  @Test
  void aProblemRepeatsOnlyPartOfALongRequest() throws Exception {
    HttpResponse<String> answer = monitor.get("/api/actors/" + "x".repeat(20_000));

    assertProblem(answer, 404);
    assertThat(answer.body().length()).isLessThan(2000);
  }

  private static void assertProblem(HttpResponse<String> answer, int status) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(new OpenApi().errorsOfProblem(problem)).isEmpty();
    assertThat(problem.get("status").asInt()).isEqualTo(status);
  }

  @Test
  void hostileTextStaysText() throws Exception {
    String hostile = ViewsFile.HOSTILE.replace('\0', '\uFFFD');

    HttpResponse<String> answer = monitor.get("/api/articles/bad");

    JsonNode article = JSON.readTree(answer.body());
    assertThat(article.get("body").asText()).isEqualTo(hostile);
    assertThat(article.at("/statementList/0/text").asText()).isEqualTo(hostile);
    assertThat(answer.body()).doesNotContain("\u0007");
    assertThat(monitor.json("/api/actors/" + encoded(hostile)).get("actorName").asText())
        .isEqualTo(hostile);
  }

  @Test
  void everyWordOfASearchMustOccurInAnyCase() throws Exception {
    assertThat(ids("/api/statements?q=ANN+rains", "statementId")).containsExactly("s1");
    assertThat(ids("/api/statements?q=gr%C3%B6sse+ZO%C3%8B", "statementId")).containsExactly("s3");
    assertThat(ids("/api/statements?q=rains+bob", "statementId")).isEmpty();
    assertThat(ids("/api/statements?q=" + encoded("100%_"), "statementId")).containsExactly("s5");
    assertThat(ids("/api/statements?q=" + encoded("0%x"), "statementId")).isEmpty();
    assertThat(ids("/api/statements?q=" + encoded("' OR 1=1 --"), "statementId")).isEmpty();
  }

  @Test
  void aPeriodIncludesItsLastDay() throws Exception {
    assertThat(ids("/api/statements?from=2022-01-25&to=2022-01-25", "statementId"))
        .containsExactly("s3", "s5", "s4");
    assertThat(ids("/api/actors?from=2022-01-24&to=2022-01-24", "actorId"))
        .containsExactly("person/ann", "person/bob");
    assertThat(ids("/api/days?to=2022-01-24", "day")).containsExactly("2022-01-24");
  }

  @Test
  void pagesContainEveryRowOnceWhileOthersAreAddedAndDeleted() throws Exception {
    for (int i = 0; i < 20; i++) {
      views.statement(
          "x" + i, "a1", "2022-01-24", "person/ann", "Ann", "DIRECT", "SPEECH", "x", 100 + i / 2);
    }
    List<String> seen = new ArrayList<>();
    String next = "";
    int page = 0;
    do {
      JsonNode answer = monitor.json("/api/statements?article=a1&limit=3&after=" + next);
      answer.get("items").forEach(item -> seen.add(item.get("statementId").asText()));
      next = answer.get("next").asText("");
      views.statement(
          "new" + page++, "a1", "2022-01-24", "person/ann", "Ann", "DIRECT", "SPEECH", "x", 500);
      if (page == 2) {
        views.execute("DELETE FROM statements WHERE statement_id = 's1'");
      }
    } while (!next.equals("null") && !next.isEmpty());

    assertThat(seen).hasSize(21).doesNotHaveDuplicates().contains("s2").doesNotContain("s1");
  }

  @Test
  void aDatabaseWithoutViewsIsUnavailable() throws Exception {
    try (RunningMonitor empty =
        new RunningMonitor(Database.sqlite(folder.resolve("none.db")), Access.local(0))) {
      assertProblem(empty.get("/api/summary"), 503);
    }
  }

  private List<String> ids(String address, String field) throws Exception {
    return StreamSupport.stream(monitor.json(address).get("items").spliterator(), false)
        .map(item -> item.get(field).asText())
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
