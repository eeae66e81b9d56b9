package dev.onrecord.it;

import com.microsoft.playwright.Browser;
import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.View;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.monitor.Monitor;
import dev.onrecord.monitor.MonitorSettings;
import dev.onrecord.schemas.Article;
import dev.onrecord.testing.Publication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A pipeline, the monitor on its database, a connection to it that can be cut, and a browser. */
final class Dashboard implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Chromium chromium;
  private final Database database;
  private final RunningPipeline pipeline;
  private final Monitor monitor;
  private final CuttableProxy proxy;

  private Dashboard(
      Chromium chromium,
      Database database,
      RunningPipeline pipeline,
      Monitor monitor,
      CuttableProxy proxy) {
    this.chromium = chromium;
    this.database = database;
    this.pipeline = pipeline;
    this.monitor = monitor;
    this.proxy = proxy;
  }

  static Dashboard start(ClusterSettings cluster, Path folder, Extractor extractor) {
    Chromium chromium = Chromium.launch();
    Database database = Database.sqlite(folder.resolve("views.db"));
    RunningPipeline pipeline =
        new RunningPipeline(cluster, database, folder.resolve("state"), extractor);
    Monitor monitor =
        Monitor.start(
            new MonitorSettings(
                MonitorSettings.Access.local(0), cluster, pipeline.topics(), database, PATIENCE));
    return new Dashboard(
        chromium, database, pipeline, monitor, new CuttableProxy(monitor.address().getPort()));
  }

  /** Another monitor of the same pipeline, to be closed by the caller. */
  Monitor monitor(MonitorSettings.Access access) {
    return Monitor.start(
        new MonitorSettings(
            access, pipeline.cluster(), pipeline.topics(), pipeline.database(), PATIENCE));
  }

  /** A new tab at another monitor. */
  BrowserTab visit(Monitor other) {
    return chromium.visit(
        "http://127.0.0.1:" + other.address().getPort(), new Browser.NewContextOptions());
  }

  /** A new tab; nothing is shared with others. */
  BrowserTab visit(Browser.NewContextOptions options) {
    return chromium.visit("http://127.0.0.1:" + proxy.port(), options);
  }

  BrowserTab visit() {
    return visit(new Browser.NewContextOptions());
  }

  void publish(Article article) {
    publish(Publication.of(article));
  }

  void publish(Publication publication) {
    pipeline.publish(publication);
  }

  /** The rows of a view once all that was published has arrived there. */
  List<List<Object>> rows(View view) throws InterruptedException {
    pipeline.viewsWhenCaughtUp();
    return new Views(database)
        .tables().stream().filter(table -> table.view() == view).findFirst().orElseThrow().rows();
  }

  CuttableProxy proxy() {
    return proxy;
  }

  @Override
  public void close() {
    proxy.close();
    monitor.close();
    pipeline.close();
    chromium.close();
  }
}
