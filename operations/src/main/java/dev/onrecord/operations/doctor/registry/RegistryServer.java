package dev.onrecord.operations.doctor.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Instant;
import java.util.Optional;

/**
 * What a server that is a registry tells of itself. Asked without credentials: what it does not
 * tell everybody remains unknown.
 */
public final class RegistryServer {
  private static final int TIMEOUT_MS = 3000;
  private static final int MOST_BYTES = 4096;
  private static final int OK = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String url;

  /**
   * @param urls its addresses, of which the first is asked
   */
  public RegistryServer(String urls) {
    url = urls.split(",", 2)[0].strip().replaceFirst("/+$", "");
  }

  public String url() {
    return url;
  }

  /** Name and version; empty if it does not tell. */
  public Optional<String> product() {
    Optional<String> confluent =
        version(url + "/v1/metadata/version").map(version -> "Confluent's " + version);
    return confluent.or(
        () ->
            version(url.replaceFirst("/apis/.*", "") + "/apis/registry/v2/system/info")
                .map(version -> "Apicurio's " + version));
  }

  private static Optional<String> version(String address) {
    try {
      HttpURLConnection connection = open(address);
      if (connection.getResponseCode() != OK) {
        return Optional.empty();
      }
      try (InputStream body = connection.getInputStream()) {
        JsonNode json = JSON.readTree(body.readNBytes(MOST_BYTES));
        return Optional.ofNullable(json.path("version").textValue());
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What its clock shows, in whole seconds; empty if it does not tell. */
  public Optional<Instant> time() {
    try {
      HttpURLConnection connection = open(url + "/subjects");
      connection.getResponseCode();
      return Optional.of(connection.getDate()).filter(date -> date > 0).map(Instant::ofEpochMilli);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static HttpURLConnection open(String address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
    connection.setConnectTimeout(TIMEOUT_MS);
    connection.setReadTimeout(TIMEOUT_MS);
    return connection;
  }
}
