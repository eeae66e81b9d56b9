package dev.onrecord.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A demo that runs from {@code bin/onrecord} and the jars of the build, seen from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductIT {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final Pattern ADDRESS = Pattern.compile("dashboard: (http://[^/]+)/\\s*$");
  private static final Pattern PATH_OF_DESCRIPTION =
      Pattern.compile("^  (/\\S+):$", Pattern.MULTILINE);

  /** What files refer to: of HTML, of modules, of style sheets; not streams, which do not end. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:href|src)=\"(/[^\"$]*)\"|address\\(\"(/(?!events)[^\"]*)\"[,)]|(?:from|import) \"([^\"]+)\"|url\\(\"?([^)\"]+)\"?\\)");

  private final HttpClient http = HttpClient.newHttpClient();
  private Path folder;
  private OnRecordProcess demo;
  private String origin;

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException {
    folder = temporary;
    demo = onrecord("demo", "--monitor-port", "0", "--data", folder.resolve("data").toString());
    await().atMost(LIMIT).until(() -> demo.output().contains("still running"));
    await().atMost(LIMIT).until(() -> ADDRESS.matcher(demo.output()).find());
    origin = found(ADDRESS, demo.output()).iterator().next();
  }

  @AfterAll
  void stop() {
    demo.close();
  }

  private OnRecordProcess onrecord(String... arguments) throws IOException {
    return OnRecordProcess.packaged(Map.of(), folder, arguments);
  }

  @Test
  void answersEveryPathOfItsDescription() throws Exception {
    Set<String> paths = found(PATH_OF_DESCRIPTION, text("/openapi.yaml"));

    assertThat(paths).contains("/api/about", "/api/articles/{id}", "/events/views");
    for (String path : paths) {
      assertThat(status(path.replace("{id}", path.contains("actors") ? actor() : article())))
          .as(path)
          .isEqualTo(200);
    }
  }

  @Test
  void servesEveryFileThatAnotherRefersTo() throws Exception {
    Deque<String> unread = new ArrayDeque<>(List.of("/", "/about"));
    Set<String> known = new TreeSet<>(unread);
    while (!unread.isEmpty()) {
      URI file = URI.create(origin + unread.remove());
      HttpResponse<String> answer = get(file);
      assertThat(answer.statusCode()).as(file.toString()).isEqualTo(200);
      found(REFERENCE, isOfOurs(file) ? answer.body() : "").stream()
          .map(reference -> file.resolve(reference).getPath())
          .filter(known::add)
          .forEach(unread::add);
    }
    assertThat(known).contains("/openapi.yaml", "/assets/lib/lit-html/lit-html.js");
  }

  /** Libraries mention files that they do not use here. */
  private static boolean isOfOurs(URI file) {
    return !file.getPath().contains("/lib/") && !file.getPath().startsWith("/api/");
  }

  @Test
  void leadsNowhereByALinkOfAnyPage() throws Exception {
    assumeTrue(
        Chromium.missing().isEmpty() || Boolean.getBoolean("onrecord.ci"),
        () -> Chromium.missing().orElse(""));
    Set<String> links = new TreeSet<>();
    try (Chromium chromium = Chromium.launch();
        BrowserTab tab = chromium.visit(origin, new Browser.NewContextOptions())) {
      for (String page :
          List.of(
              "/",
              "/statements",
              "/articles",
              "/about",
              "/actors/" + actor(),
              "/articles/" + article())) {
        tab.at(page);
        Object found =
            tab.page().evaluate("[...document.querySelectorAll('a[href]')].map(link => link.href)");
        ((List<?>) found).forEach(link -> links.add(link.toString().replaceFirst("#.*", "")));
      }
    }
    assertThat(links).hasSizeGreaterThan(20);
    for (String link : links) {
      if (link.startsWith(origin)) {
        assertThat(get(URI.create(link)).statusCode()).as(link).isEqualTo(200);
      }
    }
  }

  @Test
  void hasOneVersionEverywhere() throws Exception {
    JsonNode about = json("/api/about");
    try (OnRecordProcess version = onrecord("--version")) {
      assertThat(version.awaitEnd()).isZero();

      assertThat(version.output().lines())
          .containsExactly(
              "onrecord %s, commit %s"
                  .formatted(about.get("version").asText(), about.get("commit").asText()),
              "engine " + about.at("/extractors/0").asText());
    }
    assertThat(about.get("version").asText()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(about.get("commit").asText()).matches("[0-9a-f]{12}|unknown");
    assertThat(about.get("extractors")).hasSize(1);
  }

  @Test
  void suggestsCommandsThatWorkInIt() throws Exception {
    String seeds = "seeds/";
    List<String> printed =
        demo.output()
            .lines()
            .filter(line -> line.startsWith("  bin/onrecord "))
            .map(line -> line.strip().replace("PATH", seeds))
            .toList();

    assertThat(printed).hasSize(2);
    assertThat(printed.get(0)).isEqualTo(json("/api/about").get("replay").asText());
    for (String command : printed) {
      assertThat(shell(command)).as(command).isZero();
    }
  }

  /** Runs a line as a user would, in the folder where On Record is. */
  private int shell(String line) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", line)
        .directory(Path.of(System.getProperty("onrecord.home")).toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("shell.log").toFile())
        .start()
        .waitFor();
  }

  private String actor() throws Exception {
    return json("/api/actors").at("/items/0/actorId").asText();
  }

  private String article() throws Exception {
    return URLEncoder.encode(json("/api/articles").at("/items/0/articleId").asText(), UTF_8);
  }

  private JsonNode json(String path) throws Exception {
    return new ObjectMapper().readTree(text(path));
  }

  private String text(String path) throws Exception {
    HttpResponse<String> answer = get(URI.create(origin + path));
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> get(URI address) throws Exception {
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  /** Also of an endless answer. */
  private int status(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path)).build();
    HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
    answer.body().close();
    return answer.statusCode();
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(ProductIT::firstGroup)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String firstGroup(MatchResult match) {
    for (int i = 1; i <= match.groupCount(); i++) {
      if (match.group(i) != null) {
        return match.group(i);
      }
    }
    throw new AssertionError("no group in " + match.group());
  }
}
