package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.monitor.Monitor;
import dev.onrecord.monitor.MonitorSettings;
import dev.onrecord.monitor.MonitorSettings.Access;
import dev.onrecord.monitor.sse.SseSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a subscriber over HTTP can rely on, against a real broker and a real registry. */
@ExtendWith(SharedSandbox.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventStreamsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MIB = 1 << 20;

  private final HttpClient http = HttpClient.newHttpClient();
  private ClusterSettings cluster;
  private StatementTopic topic;

  @TempDir Path folder;

  @BeforeEach
  void createTopic(ClusterSettings sandbox) {
    cluster = sandbox;
    topic = new StatementTopic(sandbox);
  }

  @AfterEach
  void close() {
    topic.close();
  }

  /**
   * With a large buffer for clients that reconnect soon, and with one so small that Kafka must be
   * read.
   */
  @ParameterizedTest
  @ValueSource(ints = {8 * MIB, 4096})
  void aClientThatIsCutFiftyTimesReceivesEveryStatementExactlyOnce(int heldBytes) throws Exception {
    int statements = 1500;
    List<String> received = new ArrayList<>();
    try (Monitor monitor = monitor(heldBytes)) {
      URI address = monitor.address().resolve("/events/statements?since=1970-01-01");
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(
              () ->
                  IntStream.range(0, statements / 10)
                      .forEach(i -> topic.put(i * 10, i * 10 + 10, "it rains")));

      String lastId = null;
      for (int cut = 0; cut < 50; cut++) {
        lastId = receive(address, lastId, 1 + cut % 20, received);
      }
      receive(address, lastId, statements - received.size(), received);
      writing.join();
    }

    assertThat(received)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, statements).mapToObj(i -> "s" + i).toList());
  }

  /** Reads a number of statements, however often it has to come back, and cuts the connection. */
  private String receive(URI address, String lastEventId, int count, List<String> received)
      throws IOException, InterruptedException {
    String lastId = lastEventId;
    int left = count;
    while (left > 0) {
      try (SseStream stream = SseStream.open(http, address, lastId)) {
        SseStream.Event event;
        while (left > 0
            && (event = stream.next().orElse(null)) != null
            && event.name().equals("put")) {
          received.add(key(event));
          left--;
          lastId = stream.lastId();
        }
      }
    }
    return lastId;
  }

  @Test
  void aClientThatWasCutBeforeItsFirstEventMissesNothing() throws Exception {
    try (Monitor monitor = monitor(MIB)) {
      URI address = monitor.address().resolve("/events/statements");
      String begun;
      try (SseStream stream = SseStream.open(http, address, null).begun()) {
        begun = stream.lastId();
      }
      topic.put(0, 3, "it rains");

      List<String> received = new ArrayList<>();
      receive(address, begun, 3, received);

      assertThat(received).containsExactlyInAnyOrder("s0", "s1", "s2");
    }
  }

  @Test
  void whatStandsNoLongerIsDeletedAndWhatWasNeverCommittedIsNeverSeen() throws Exception {
    try (Monitor monitor = monitor(MIB);
        SseStream stream =
            SseStream.open(http, monitor.address().resolve("/events/statements"), null).begun()) {
      topic.abort("lie");
      topic.put(1, 2, "it rains");
      SseStream.Event put = stream.next().orElseThrow();
      topic.delete("s1");
      SseStream.Event delete = stream.next().orElseThrow();

      assertThat(put.name()).isEqualTo("put");
      JsonNode record = JSON.readTree(put.data());
      assertThat(record.get("topic").asText()).isEqualTo(topic.topics().statements().name());
      assertThat(record.get("key").asText()).isEqualTo("s1");
      assertThat(record.get("timestamp").asText()).isEqualTo("2022-01-24T00:00:00Z");
      assertThat(record.at("/value/text").asText()).isEqualTo("it rains");
      assertThat(record.at("/value/published").asText()).isEqualTo("2022-01-24");
      assertThat(record.at("/value/content/0/end").asInt()).isEqualTo(1);
      assertThat(record.at("/value/speaker").isNull()).isTrue();
      assertThat(delete.name()).isEqualTo("delete");
      assertThat(JSON.readTree(delete.data()).get("key").asText()).isEqualTo("s1");
      assertThat(JSON.readTree(delete.data()).has("value")).isFalse();
    }
  }

  @Test
  void aFilterChoosesActorsAndKinds() throws Exception {
    topic.put(0, 9, "it rains");
    try (Monitor monitor = monitor(MIB)) {
      List<String> received = new ArrayList<>();

      receive(
          monitor
              .address()
              .resolve(
                  "/events/statements?since=1970-01-01&kind=DIRECT&actor=person/a&actor=person/b"),
          null,
          6,
          received);

      assertThat(received).containsExactlyInAnyOrder("s0", "s1", "s3", "s4", "s6", "s7");
    }
  }

  @Test
  void aTimeAfterAllRecordsBeginsWithWhatComesNext() throws Exception {
    topic.put(0, 5, "long ago");
    try (Monitor monitor = monitor(MIB);
        SseStream stream =
            SseStream.open(
                    http, monitor.address().resolve("/events/statements?since=2023-01-01"), null)
                .begun()) {
      topic.put(7, 8, "it rains");

      assertThat(key(stream.next().orElseThrow())).isEqualTo("s7");
    }
  }

  @Test
  void aClientThatLagsTooFarIsToldSoByItsLastEventAndLosesNothing() throws Exception {
    List<String> received = new ArrayList<>();
    try (Monitor monitor = monitor(64 << 10)) {
      URI address = monitor.address().resolve("/events/statements");
      String lastId;
      try (StalledClient client = StalledClient.open(address)) {
        topic.put(0, 3000, "x".repeat(1000));
        // Who has received everything knows that the monitor has, too.
        receive(URI.create(address + "?since=1970-01-01"), null, 3000, new ArrayList<>());
        List<SseStream.Event> events = client.resumeReading();
        SseStream.Event last = events.get(events.size() - 1);
        assertThat(last.name()).isEqualTo("error");
        assertThat(JSON.readTree(last.data()).get("status").asInt()).isEqualTo(429);
        events.stream().limit(events.size() - 1).map(EventStreamsIT::key).forEach(received::add);
        lastId = last.id().orElseThrow();
      }

      receive(address, lastId, 3000 - received.size(), received);
    }

    assertThat(received)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 3000).mapToObj(i -> "s" + i).toList());
  }

  @Test
  void anIdThatIsNoneIsAProblemAndOneBeyondTheTopicIsToldSo() throws Exception {
    try (Monitor monitor = monitor(MIB)) {
      URI address = monitor.address().resolve("/events/statements");
      SseStream.open(http, address, null).begun().close();
      String name = topic.topics().statements().name();

      for (String bad :
          List.of("x", "[]", "[{}]", "[{\"topic\":\"t\",\"partition\":0,\"offset\":1}]")) {
        URI withId =
            URI.create(address + "?lastEventId=" + URLEncoder.encode(bad, StandardCharsets.UTF_8));
        assertThat(statusOf(withId)).as(bad).isEqualTo(400);
      }
      String beyond = "[{\"topic\":\"" + name + "\",\"partition\":0,\"offset\":99}]";
      try (SseStream stream = SseStream.open(http, address, beyond)) {
        SseStream.Event only = stream.next().orElseThrow();
        assertThat(only.name()).isEqualTo("error");
        assertThat(JSON.readTree(only.data()).get("status").asInt()).isEqualTo(410);
      }
    }
  }

  @Test
  void twoHundredClientsOfWhomTwentyNeverReadMissNothingAndMemoryStaysFlat() throws Exception {
    int statements = 4000;
    String text = "x".repeat(400);
    try (Monitor monitor = monitor(MIB)) {
      URI address = monitor.address().resolve("/events/statements");
      List<StalledClient> sleepers = new ArrayList<>();
      List<CountingClient> readers =
          Stream.generate(() -> CountingClient.open(http, address)).limit(180).toList();
      for (int i = 0; i < 20; i++) {
        sleepers.add(StalledClient.open(address));
      }
      readers.forEach(CountingClient::awaitBegun);
      topic.put(0, 200, text);
      readers.forEach(reader -> reader.await(200));
      long before = usedAfterCollection();

      for (int i = 200; i < statements; i += 200) {
        topic.put(i, i + 200, text);
      }
      readers.forEach(reader -> reader.await(statements));

      long after = usedAfterCollection();
      System.out.printf(
          "200 clients: used heap %d KB before, %d KB after %d statements%n",
          before >> 10, after >> 10, statements);
      assertThat(readers.stream().mapToInt(CountingClient::cuts).sum()).isZero();
      assertThat(after - before).isLessThan(24L * MIB);
      for (StalledClient sleeper : sleepers) {
        sleeper.close();
      }
      readers.forEach(CountingClient::close);
    }
  }

  private static long usedAfterCollection() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private int statusOf(URI address) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static String key(SseStream.Event event) {
    try {
      return JSON.readTree(event.data()).get("key").asText();
    } catch (IOException e) {
      throw new AssertionError(event.toString(), e);
    }
  }

  private Monitor monitor(int heldBytes) {
    SseSettings sse =
        new SseSettings(
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofSeconds(5),
            500,
            500,
            heldBytes,
            4);
    return Monitor.start(
        new MonitorSettings(
            Access.local(0),
            cluster,
            topic.topics(),
            Database.sqlite(folder.resolve("none.db")),
            Duration.ofSeconds(30),
            sse));
  }
}
