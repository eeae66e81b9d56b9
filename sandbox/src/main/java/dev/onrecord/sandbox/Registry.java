package dev.onrecord.sandbox;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Apicurio Registry, which implements the API of Confluent's registry, in a child JVM. It checks no
 * Host header, so it listens where no page finds it, with a {@link HostGate} before it.
 */
final class Registry implements Server {
  static final String MAIN_CLASS = "io.quarkus.runner.GeneratedMain";

  private static final String NAME = "registry";
  private static final List<String> FEW_CONNECTIONS =
      List.of("-Dquarkus.datasource.jdbc.initial-size=1", "-Dquarkus.datasource.jdbc.min-size=1");
  private static final int HEAP_MIB = 160;
  private static final int ANSWER_MILLIS = 5_000;

  private final int port;
  private final Child child;

  private Registry(int port, Child child) {
    this.port = port;
    this.child = child;
  }

  static Registry start(int port, DataFolder folder) {
    Path jar = RegistryHome.serverJar(RegistryHome.configured());
    Path database = folder.of(NAME).resolve(NAME);
    String hiddenHost = Ports.hiddenHost();
    int hiddenPort = Ports.free();
    List<String> options = new ArrayList<>(RegistryArchive.options(jar));
    options.addAll(address(hiddenHost, hiddenPort));
    options.addAll(FEW_CONNECTIONS);
    ChildJvm jvm =
        new ChildJvm(
            NAME,
            HEAP_MIB,
            options,
            jar + File.pathSeparator + thisModule(),
            RegistryMain.class.getName(),
            List.of(Integer.toString(port), hiddenHost, Integer.toString(hiddenPort), MAIN_CLASS),
            // H2 would delay writes by half a second: a kill could lose an id that was given out.
            Map.of("REGISTRY_DATASOURCE_URL", "jdbc:h2:file:" + database + ";WRITE_DELAY=0"),
            folder.file(NAME + ".lock"),
            folder.log(NAME));
    return new Registry(port, Child.start(jvm));
  }

  /** The JVM options that bind the server to an address. */
  static List<String> address(String host, int port) {
    return List.of("-Dquarkus.http.host=" + host, "-Dquarkus.http.port=" + port);
  }

  /** The URL of the Confluent API of a registry on this port. */
  static String url(int port) {
    return "http://%s:%d/apis/ccompat/v7".formatted(Ports.HOST, port);
  }

  private static Path thisModule() {
    try {
      return Path.of(ChildMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  String url() {
    return url(port);
  }

  @Override
  public Child child() {
    return child;
  }

  @Override
  public boolean answers() {
    return Ports.answers(port) && listsSubjects();
  }

  private boolean listsSubjects() {
    try {
      // Not java.net.http, which prepares TLS first: half a second matters here.
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(url() + "/subjects").toURL().openConnection();
      connection.setConnectTimeout(ANSWER_MILLIS);
      connection.setReadTimeout(ANSWER_MILLIS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }
}
