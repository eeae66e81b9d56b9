package dev.onrecord.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onrecord.kafka.outage.OutageException;
import dev.onrecord.kafka.outage.RegistryOutage;
import dev.onrecord.schemas.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What deserializers make of the answers of a server that may be no registry. */
class RegistryHttpTest {
  private static final byte[] BYTES = {0, 0, 0, 0, 7, 8, 97};
  private static final String SECRET = "s3cret";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          404 | text/html        | <h1>Nothing</h1> <p>here</p>  | is not the address | 404 text/html 'Nothing here'
          200 | text/html        | <h1>Please log in</h1>        | is not the address | 200 text/html 'Please log in'
          200 | application/json | {"name":"another service"}    | is not the address | another service
          204 | application/json | ``                            | is not the address | without a schema
          404 | application/json | {"error_code":404}            | is not the address | /apis/ccompat/v7
          404 | application/json | {"status":404,"error":"none"} | is not the address | http://HOST:8081
          400 | text/plain       | speak TLS                     | is not the address | 400 text/plain 'speak TLS'
          401 | text/html        | <p>who are you?</p>           | credentials        | SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO
          403 | application/json | {"error_code":40301}          | credentials        | basic.auth.user.info
          429 | text/plain       | later                         | fails              | 429
          500 | application/json | {"error_code":50001}          | fails              | 500
          502 | text/html        | <h1>Bad gateway</h1>          | fails              | 502 'Bad gateway
          """)
  void whatNoRegistryAnswersIsAnOutage(
      int status, String type, String body, String what, String detail) throws IOException {
    try (FakeServer server = new FakeServer(status, type, body)) {
      Optional<OutageException> outage =
          RegistryOutage.causeOf(errorAt("http://" + server.address()));

      assertThat(outage.map(Throwable::getMessage))
          .hasValueSatisfying(
              said -> assertThat(said).contains("http://" + server.address(), what, detail));
    }
  }

  @ParameterizedTest
  @CsvSource({"404, 40403", "404, 40401", "422, 42201", "409, 409"})
  void whatARegistryAnswersIsNone(int status, int code) throws IOException {
    String body = "{\"error_code\":%d,\"message\":\"no such schema\"}".formatted(code);
    try (FakeServer server = new FakeServer(status, "application/json", body)) {

      assertThat(RegistryOutage.causeOf(errorAt("http://" + server.address()))).isEmpty();
    }
  }

  @Test
  void theWordsOfAPageAreShortAndHarmless() throws IOException {
    String page = "<title>\u001b]0;owned\u0007</title>\r\nfine\u202e\u2028" + "!".repeat(5000);
    try (FakeServer server = new FakeServer(404, "text/html; \u009b", page)) {
      Optional<OutageException> outage =
          RegistryOutage.causeOf(errorAt("http://" + server.address()));

      assertThat(outage.orElseThrow().getMessage())
          .contains("']0;owned fine !!!")
          .doesNotContain("!".repeat(80))
          .doesNotContainPattern("[\\p{C}\\u2028]");
    }
  }

  @Test
  void aUserInTheAddressIsSentAndNotShown() throws IOException {
    try (FakeServer server = new FakeServer(401, "text/plain", "")) {
      Throwable error = errorAt("http://ann:" + SECRET + "@" + server.address());

      assertThat(server.authorizations()).containsOnly(basic("ann:" + SECRET));
      assertThat(error).hasStackTraceContaining(server.address());
      assertThat(RegistryOutage.causeOf(error).orElseThrow().getMessage()).doesNotContain(SECRET);
    }
  }

  @Test
  void aUserInTheSettingsIsSentWithoutNamingItsSource() throws IOException {
    try (FakeServer server = new FakeServer(500, "text/plain", "")) {
      Throwable error =
          errorAt(
              Map.of(
                  "schema.registry.url",
                  "http://" + server.address(),
                  "basic.auth.user.info",
                  "ann:" + SECRET));

      assertThat(server.authorizations()).containsOnly(basic("ann:" + SECRET));
      assertThat(RegistryOutage.causeOf(error)).isPresent();
    }
  }

  private static String basic(String user) {
    return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
  }

  private static SerializationException errorAt(String address) {
    return errorAt(Map.of("schema.registry.url", address));
  }

  private static SerializationException errorAt(Map<String, String> registry) {
    ClusterSettings cluster = new ClusterSettings(Map.of("bootstrap.servers", "x:1"), registry);
    return catchThrowableOfType(
        SerializationException.class,
        () ->
            new AvroSerdes(cluster)
                .deserializer(Topics.standard().articles())
                .deserialize("t", BYTES));
  }
}
