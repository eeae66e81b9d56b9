package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.admin.Provisioning;
import dev.onrecord.kafka.admin.TopicAdmin;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import dev.onrecord.soak.pipeline.RegistryProxy;
import dev.onrecord.testing.TopicReader;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as processes, where something else answers in place of the registry. */
@ExtendWith(SharedSandbox.class)
class WrongRegistryIT {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String NO_REGISTRY = "is not the address of a schema registry (it answers ";
  private static final String PAGE = "<html><h1>Log in</h1>\u001b[2J to the gateway</html>";

  /** What stands in place of the registry, and how it is told. */
  private record Trouble(Consumer<RegistryProxy> begin, String told) {}

  private static final List<Trouble> TROUBLES =
      List.of(
          new Trouble(
              proxy -> proxy.answer(404, "text/html", PAGE), NO_REGISTRY + "404 text/html 'Log in"),
          new Trouble(
              proxy -> proxy.answer(200, "text/html", PAGE), NO_REGISTRY + "200 text/html 'Log in"),
          new Trouble(
              proxy -> proxy.answer(401, "text/plain", "who are you?"), "refuses the credentials"));

  private final String name = "wrong-" + UUID.randomUUID();
  private final Topics topics = Topics.withPrefix(name + ".");
  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir private Path folder;
  private ClusterSettings cluster;
  private RegistryProxy proxy;

  @BeforeEach
  void standInFront(ClusterSettings sandbox) {
    cluster = sandbox;
    proxy = new RegistryProxy(cluster.registryUrl());
  }

  @AfterEach
  void stop() {
    proxy.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "streams --wait 1 --state-dir state",
        "views --wait 1 --db views.db",
        "monitor --wait 1 --port 0 --db views.db",
        "topics list"
      })
  void nothingStartsAndTheAnswerIsShown(String arguments) throws Exception {
    Provisioning.apply(topics, cluster, 1);
    proxy.answer(404, "text/html", PAGE);

    try (OnRecordProcess process = start(arguments)) {
      int exit = process.awaitEnd();

      assertThat(exit).isEqualTo(1);
      assertThat(process.output())
          .contains(proxy.url() + " " + NO_REGISTRY + "404 text/html 'Log in [2J to the gateway')")
          .contains("/apis/ccompat/v7")
          .doesNotContain("\tat ", "\u001b");
    }
  }

  @Test
  void noTopicIsCreated() throws Exception {
    proxy.answer(404, "text/html", PAGE);

    try (OnRecordProcess process = start("topics apply");
        TopicAdmin admin = new TopicAdmin(cluster)) {
      int exit = process.awaitEnd();

      assertThat(exit).isEqualTo(1);
      assertThat(process.output()).startsWith("onrecord: " + proxy.url()).hasLineCount(1);
      assertThat(topics.all()).allSatisfy(topic -> assertThat(admin.find(topic)).isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "topics apply, ann:s3cret, 0, created",
    "topics apply --schema-registry http://ann:s3cret@HERE, , 0, created",
    "topics apply --schema-registry http://ann:s3cret2@HERE, , 1, refuses the credentials",
    "topics apply, ann:s3cret2, 1, SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO",
    "topics apply, , 1, or needs some (it answers 401"
  })
  void aUserAloneIsEnoughAndNoPasswordIsShown(String arguments, String user, int code, String told)
      throws Exception {
    proxy.demand("ann:s3cret");
    Map<String, String> environment =
        user == null ? Map.of() : Map.of("SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO", user);

    try (OnRecordProcess process =
        start(environment, arguments.replace("HERE", proxy.url().substring("http://".length())))) {
      int exit = process.awaitEnd();

      assertThat(exit).isEqualTo(code);
      assertThat(process.output()).contains(told).doesNotContain("s3cret", "\tat ");
    }
  }

  @Test
  void inMidRunEveryArticleIsWaitedForAndNoneIsADeadLetter() throws Exception {
    Provisioning.apply(topics, cluster, 1);
    int streamsPort = freePort();
    int viewsPort = freePort();
    try (RegistryProxy viewsProxy = new RegistryProxy(cluster.registryUrl());
        OnRecordProcess streams =
            start(
                "streams --state-dir state --application-id %s --metrics-port %d"
                    .formatted(name, streamsPort));
        OnRecordProcess views =
            start(
                "views --db views.db --group %s-views --metrics-port %d --schema-registry %s"
                    .formatted(name, viewsPort, viewsProxy.url()))) {
      awaitHealth(streamsPort, "{\"status\":\"up\"");
      awaitHealth(viewsPort, "{\"status\":\"up\"");
      TROUBLES.get(0).begin().accept(viewsProxy);
      int articles = 0;
      for (Trouble trouble : TROUBLES) {
        trouble.begin().accept(proxy);
        publishWithASchemaOfItsOwn("article-" + articles++);
        awaitHealth(streamsPort, trouble.told());
        proxy.restore();
      }
      awaitHealth(viewsPort, TROUBLES.get(0).told());
      viewsProxy.restore();

      await().atMost(LIMIT).untilAsserted(() -> assertThat(articlesInTheViews()).isEqualTo(3));
      awaitHealth(streamsPort, "{\"status\":\"up\"");
      awaitHealth(viewsPort, "{\"status\":\"up\"");
      assertThat(new TopicReader(cluster).size(topics.deadLetters())).isZero();
      assertThat(streams.isAlive() && views.isAlive()).isTrue();
    }
  }

  private OnRecordProcess start(String arguments) throws IOException {
    return start(Map.of(), arguments);
  }

  /** Through the proxy, with files in the test's folder. */
  private OnRecordProcess start(Map<String, String> more, String arguments) throws IOException {
    Map<String, String> environment = new HashMap<>(OnRecordProcess.environment(cluster));
    environment.put("SCHEMA_REGISTRY_URL", proxy.url());
    environment.put("ONRECORD_TOPIC_PREFIX", name + ".");
    environment.putAll(more);
    String inFolder =
        arguments
            .replace("--db ", "--db " + folder + "/")
            .replace("--state-dir ", "--state-dir " + folder + "/");
    return new OnRecordProcess(environment, folder, inFolder.split(" "));
  }

  /** Nobody has its schema in a cache, so each reader must ask for it. */
  private void publishWithASchemaOfItsOwn(String id) throws Exception {
    Topic<Article> topic = topics.articles();
    AvroSerdes serdes = new AvroSerdes(cluster);
    String schema =
        topic.schema().orElseThrow().toString().replaceFirst("\"doc\":\"", "\"doc\":\"" + id + " ");
    int schemaId = serdes.registry().register(topic.subject(), new AvroSchema(schema));
    byte[] value =
        serdes
            .serializer(topic)
            .serialize(topic.name(), article(id, "2022-01-24", "“It rains,” Ann Smith said."));
    ByteBuffer.wrap(value).putInt(1, schemaId);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            cluster.kafkaWith(Map.of()), new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic.name(), id, value)).get();
    }
  }

  private int articlesInTheViews() throws SQLException {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("views.db"));
        ResultSet rows = database.createStatement().executeQuery("SELECT count(*) FROM articles")) {
      return rows.getInt(1);
    }
  }

  private void awaitHealth(int port, String text) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/health/ready".formatted(port)))
            .build();
    await()
        .atMost(LIMIT)
        .ignoreExceptions()
        .untilAsserted(
            () -> assertThat(http.send(request, BodyHandlers.ofString()).body()).contains(text));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
