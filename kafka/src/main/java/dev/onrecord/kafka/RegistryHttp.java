package dev.onrecord.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.confluent.kafka.schemaregistry.client.rest.RestService;
import io.confluent.kafka.schemaregistry.client.rest.entities.Schema;
import io.confluent.kafka.schemaregistry.client.rest.entities.SchemaString;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.schemaregistry.client.rest.utils.UrlList;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;

/**
 * Confluent's HTTP client of a registry, which lets through only what a registry says about a
 * request: its result, or why there is none. Everything else is a {@link RegistryException} that
 * says what answered and what to do. Thread-safe.
 */
final class RegistryHttp extends RestService {
  private static final String TRUST =
      ": check SCHEMA_REGISTRY_SSL_TRUSTSTORE_LOCATION and SCHEMA_REGISTRY_SSL_TRUSTSTORE_PASSWORD, or schema.registry.ssl.truststore.* in --command-config";
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final UrlList urls;

  RegistryHttp(List<String> urls) {
    this(new UrlList(urls));
  }

  private RegistryHttp(UrlList urls) {
    super(urls);
    this.urls = urls;
  }

  @Override
  public <T> T httpRequest(
      String path, String method, byte[] body, Map<String, String> headers, TypeReference<T> format)
      throws RestClientException {
    try {
      T answer = super.httpRequest(path, method, body, headers, format);
      if (isEmpty(answer)) {
        throw noRegistry(new HttpAnswer(OK, "", "JSON without a schema"), null);
      }
      return answer;
    } catch (RestClientException e) {
      if (isOfRegistry(e)) {
        throw e;
      }
      throw failure(e);
    } catch (JsonProcessingException e) {
      throw noRegistry(new HttpAnswer(OK, "", "no JSON"), e);
    } catch (IOException e) {
      throw new RegistryException(
          "schema registry %s does not answer (%s)%s"
              .formatted(urls.current(), e.getMessage(), e instanceof SSLException ? TRUST : ""),
          e);
    }
  }

  /** Whether it is other JSON, which passes for a registry's because fields are optional. */
  private static boolean isEmpty(Object answer) {
    return answer == null
        || (answer instanceof SchemaString schema && schema.getSchemaString() == null)
        || (answer instanceof Schema schema && schema.getSchema() == null);
  }

  /** A registry adds two digits to the status, as in 40401. Other servers answer 404 with 404. */
  private static boolean isOfRegistry(RestClientException error) {
    int code = error.getErrorCode();
    return switch (error.getStatus()) {
      case NOT_FOUND, UNPROCESSABLE -> code / 100 == error.getStatus();
      case CONFLICT -> code == CONFLICT || code / 100 == CONFLICT;
      default -> false;
    };
  }

  private RegistryException failure(RestClientException error) {
    int status = error.getStatus();
    HttpAnswer answer = HttpAnswer.of(status, "", error.getMessage());
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      return new RegistryException(
          "schema registry %s refuses the credentials, or needs some (it answers %s): set SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO=USER:PASSWORD, or basic.auth.user.info in --command-config"
              .formatted(urls.current(), answer),
          error);
    }
    return status >= SERVER_ERROR || status == TOO_MANY_REQUESTS
        ? new RegistryException(
            "schema registry %s fails (it answers %s)".formatted(urls.current(), answer), error)
        : noRegistry(answer, error);
  }

  private RegistryException noRegistry(HttpAnswer answer, Exception cause) {
    String address = urls.current();
    return new RegistryException(
        "%s is not the address of a schema registry (it answers %s): set --schema-registry or SCHEMA_REGISTRY_URL to one like http://HOST:8081 for Confluent's, http://HOST:8080/apis/ccompat/v7 for Apicurio's"
            .formatted(address, inFull(answer, address)),
        cause);
  }

  /** With what Confluent's client does not tell: content type, and the words of a page. */
  private static HttpAnswer inFull(HttpAnswer answer, String address) {
    return HttpAnswer.to(address.replaceFirst("/$", "") + "/subjects")
        .filter(asked -> asked.status() == answer.status())
        .orElse(answer);
  }
}
