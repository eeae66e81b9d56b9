package dev.onrecord.sandbox;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Apicurio Registry, which speaks the API of Confluent's, in a child JVM. */
final class Registry implements Server {
  static final String MAIN_CLASS = "io.quarkus.runner.GeneratedMain";

  private static final String NAME = "registry";
  private static final List<String> FEW_CONNECTIONS =
      List.of("-Dquarkus.datasource.jdbc.initial-size=1", "-Dquarkus.datasource.jdbc.min-size=1");
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final String url;
  private final Child child;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER).build();

  private Registry(String url, Child child) {
    this.url = url;
    this.child = child;
  }

  /**
   * @param heap largest heap in MiB
   */
  static Registry start(int port, DataFolder folder, int heap) {
    Path jar = RegistryHome.serverJar(RegistryHome.configured());
    Path database = folder.of(NAME).resolve(NAME);
    List<String> options = new ArrayList<>(RegistryArchive.options(jar));
    options.addAll(address(port));
    options.addAll(FEW_CONNECTIONS);
    ChildJvm jvm =
        new ChildJvm(
            NAME,
            heap,
            options,
            jar + File.pathSeparator + thisModule(),
            MAIN_CLASS,
            List.of(),
            // Without the delay of half a second, an id that was given out survives a kill.
            Map.of("REGISTRY_DATASOURCE_URL", "jdbc:h2:file:" + database + ";WRITE_DELAY=0"),
            folder.file(NAME + ".lock"),
            folder.log(NAME));
    return new Registry(
        "http://%s:%d/apis/ccompat/v7".formatted(Ports.HOST, port), Child.start(jvm));
  }

  /** The JVM's options that bind the server to this machine. */
  static List<String> address(int port) {
    return List.of("-Dquarkus.http.host=" + Ports.HOST, "-Dquarkus.http.port=" + port);
  }

  private static Path thisModule() {
    try {
      return Path.of(ChildMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  String url() {
    return url;
  }

  @Override
  public Child child() {
    return child;
  }

  @Override
  public boolean answers() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/subjects")).timeout(ANSWER).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
