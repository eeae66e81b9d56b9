package dev.onrecord.it.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.onrecord.it.OnRecordProcess;
import dev.onrecord.it.security.SecureCluster.Running;
import dev.onrecord.kafka.rights.Right;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.operations.deadletters.DeadLetterTopic;
import dev.onrecord.schemas.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command as a process, with a user of its own that has the rights of the catalogue and no
 * others, on a broker, a registry and a database with TLS and access control.
 */
@ExtendWith(SecureCluster.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurePipelineIT {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String PREFIX = "secure.";
  private static final String APPLICATION = "secure-streams";
  private static final String GROUP = "secure-views";
  private static final Topics TOPICS = Topics.withPrefix(PREFIX);
  private static final Pattern ADDRESS = Pattern.compile("dashboard: (http://\\S+)");
  private static final Map<String, String> NOTHING = Map.of();

  private static final String CORPUS =
      """
      {"id": "a1", "published": "2022-01-24", "title": "Rain", "body": "\\"It will rain,\\" said Joe Biden, the president of the United States."}
      {"id": "a2", "published": "2022-01-25", "title": "Snow", "body": "Angela Merkel said that it would snow in Berlin."}
      """;

  private Running cluster;
  private SecureRegistry registry;
  private SecurePostgres postgres;
  private Path folder;
  private final Map<String, User> users = new LinkedHashMap<>();

  @BeforeAll
  void start(Running running, @TempDir Path temporary) throws Exception {
    cluster = running;
    folder = temporary;
    registry = new SecureRegistry(running.sandbox(), running.certificates());
    postgres = new SecurePostgres(temporary, running.certificates());
    Map<User, Collection<Right>> rights = new HashMap<>();
    for (Rights command : Rights.catalogue(new Rights.Names(TOPICS, APPLICATION, GROUP))) {
      User user = user(command.command());
      users.put(command.command(), user);
      rights.put(user, command.all());
    }
    running.broker().register(users.keySet().stream().map(SecurePipelineIT::name).toList());
    running.broker().grant(rights);
  }

  /** Two commands show other ways to connect than by name and password. */
  private User user(String command) {
    return switch (command) {
      case "views" -> cluster.broker().withCertificate();
      case "monitor" -> cluster.broker().anonymous();
      default -> cluster.broker().withPassword(name(command));
    };
  }

  private static String name(String command) {
    return command.replaceAll("[^a-z]+", "-");
  }

  @AfterAll
  void stop() throws IOException {
    postgres.close();
    registry.close();
  }

  @Test
  void everyCommandNeedsNoOtherRightsThanItsOwn() throws Exception {
    Map<String, String> writer = SecurePostgres.environment("writer");
    Map<String, String> reader = SecurePostgres.environment("reader");
    String jdbcUrl = postgres.jdbcUrl(SecurePostgres.SCHEMA);
    String state = folder.resolve("state").toString();
    try (Commands commands = new Commands(folder, environment())) {
      commands.run(users.get("topics apply"), NOTHING, "topics", "apply", "--partitions", "2");
      OnRecordProcess streams =
          commands.start(
              users.get("streams"),
              NOTHING,
              "streams",
              "--application-id",
              APPLICATION,
              "--state-dir",
              state);
      OnRecordProcess views =
          commands.start(
              users.get("views"), writer, "views", "--group", GROUP, "--jdbc-url", jdbcUrl);
      OnRecordProcess monitor =
          commands.start(
              users.get("monitor"), reader, "monitor", "--port", "0", "--jdbc-url", jdbcUrl);
      publish(commands);
      awaitViews(streams, views);
      assertThat(get(monitor, "api/statements")).contains("it would snow in Berlin");

      redrive(commands);
      assertThat(commands.run(users.get("retract"), NOTHING, "retract", "a2"))
          .contains("withdrawn: a2");
      assertThat(
              commands.run(
                  users.get("reprocess"), NOTHING, "reprocess", "--application-id", APPLICATION))
          .contains("has read them all");
      assertThat(commands.run(users.get("topics list"), NOTHING, "topics", "list"))
          .contains(TOPICS.statements().name())
          .doesNotContain("missing");
      assertThat(
              commands.run(
                  users.get("doctor"),
                  reader,
                  "doctor",
                  "--application-id",
                  APPLICATION,
                  "--group",
                  GROUP,
                  "--state-dir",
                  state,
                  "--jdbc-url",
                  jdbcUrl))
          .contains("may look at everything and do nothing")
          .doesNotContain("hidden", "may not see");

      for (OnRecordProcess application : List.of(streams, views, monitor)) {
        application.stop();
        application.awaitEnd();
      }
      reset(commands, writer, "reset", state, jdbcUrl);
      reset(commands, writer, "reset --articles", state, jdbcUrl);
      commands.run(users.get("topics delete"), NOTHING, "topics", "delete", "--yes");
    }
  }

  private Map<String, String> environment() {
    return User.merged(registry.environment(), Map.of("ONRECORD_TOPIC_PREFIX", PREFIX));
  }

  private void publish(Commands commands) throws Exception {
    Path corpus = Files.writeString(folder.resolve("corpus.jsonl"), CORPUS);
    commands.run(users.get("replay"), NOTHING, "replay", corpus.toString());
    Map<String, Object> properties = new HashMap<>(users.get("replay").kafka());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(TOPICS.articles().name(), new byte[] {1}, new byte[1]))
          .get();
    }
  }

  private void awaitViews(OnRecordProcess streams, OnRecordProcess views) {
    await()
        .atMost(LIMIT)
        .ignoreExceptions()
        .until(
            () -> {
              assertThat(List.of(streams.isAlive(), views.isAlive()))
                  .as(streams.output() + views.output())
                  .doesNotContain(false);
              return postgres.count("news.articles") == 2;
            });
  }

  private void redrive(Commands commands) throws Exception {
    try (DeadLetterTopic letters =
        new DeadLetterTopic(cluster.broker().owner().with(cluster.sandbox()), TOPICS)) {
      await().atMost(LIMIT).until(() -> letters.letters().size() == 1);
    }
    assertThat(commands.run(users.get("dead-letters list, show"), NOTHING, "dead-letters", "list"))
        .contains("dead letters: 1");
    assertThat(
            commands.run(
                users.get("dead-letters redrive"), NOTHING, "dead-letters", "redrive", "--all"))
        .contains("sent");
  }

  private void reset(
      Commands commands, Map<String, String> writer, String which, String state, String jdbcUrl)
      throws Exception {
    String options =
        " --yes --application-id %s --group %s --state-dir %s --jdbc-url %s"
            .formatted(APPLICATION, GROUP, state, jdbcUrl);
    commands.run(users.get(which), writer, (which + options).split(" "));
  }

  private static String get(OnRecordProcess monitor, String path) throws Exception {
    Matcher address = ADDRESS.matcher(monitor.output());
    await().atMost(LIMIT).until(() -> address.reset(monitor.output()).find());
    HttpRequest request = HttpRequest.newBuilder(URI.create(address.group(1) + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  @Test
  void whatIsWrongIsNamedAndNoSecretShown() throws Exception {
    User owner = cluster.broker().owner();
    User stranger =
        new User(
            "User:nobody",
            User.merged(
                users.get("streams").kafka(),
                Map.of(
                    "sasl.jaas.config",
                    users
                        .get("streams")
                        .kafka()
                        .get("sasl.jaas.config")
                        .replace("\"streams\"", "\"nobody\""))));
    User withoutKey =
        new User(
            owner.principal(),
            User.merged(
                cluster.broker().anonymous().kafka(),
                Map.of("bootstrap.servers", owner.kafka().get("bootstrap.servers"))));
    Map<String, String> writer = SecurePostgres.environment("writer");
    String jdbcUrl = postgres.jdbcUrl(SecurePostgres.SCHEMA);
    try (Commands commands = new Commands(folder, environment())) {
      Map<OnRecordProcess, String> failures = new LinkedHashMap<>();
      failures.put(commands.start(stranger, NOTHING, "topics", "list"), "sasl.jaas.config");
      failures.put(commands.start(withoutKey, NOTHING, "topics", "list"), "ssl.keystore.location");
      failures.put(
          commands.start(
              owner,
              Map.of("SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO", "other:" + SecureRegistry.PASSWORD),
              "topics",
              "list"),
          "refuses the credentials");
      failures.put(
          commands.start(
              owner,
              Map.of(
                  "SCHEMA_REGISTRY_SSL_TRUSTSTORE_LOCATION",
                  Path.of(System.getProperty("java.home"), "lib/security/cacerts").toString(),
                  "SCHEMA_REGISTRY_SSL_TRUSTSTORE_PASSWORD",
                  "changeit"),
              "topics",
              "list"),
          "check SCHEMA_REGISTRY_SSL_TRUSTSTORE_LOCATION");
      failures.put(
          commands.start(
              owner,
              User.merged(writer, Map.of("ONRECORD_JDBC_USER", "other")),
              "views",
              "--jdbc-url",
              jdbcUrl),
          "password authentication failed for user \"other\"");
      failures.put(
          commands.start(owner, writer, "views", "--jdbc-url", postgres.jdbcUrl("nowhere")),
          "currentSchema");
      for (Map.Entry<OnRecordProcess, String> failure : failures.entrySet()) {
        assertThat(Commands.failure(failure.getKey())).contains(failure.getValue());
      }
    }
  }
}
