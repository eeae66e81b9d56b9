package dev.onrecord.cli.run;

import dev.onrecord.cli.environment.Home;
import dev.onrecord.cli.environment.OnShutdown;
import dev.onrecord.cli.options.ConfidenceOption;
import dev.onrecord.cli.options.CorpusOptions;
import dev.onrecord.cli.options.DataOption;
import dev.onrecord.cli.options.EngineOption;
import dev.onrecord.cli.options.MetricsOptions;
import dev.onrecord.cli.options.MonitorPort;
import dev.onrecord.cli.options.Namespace;
import dev.onrecord.cli.options.WebOptions;
import dev.onrecord.cli.report.TableReport;
import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.View;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.kafka.MisuseException;
import dev.onrecord.monitor.MonitorSettings;
import dev.onrecord.observability.Observability;
import dev.onrecord.producer.corpus.Corpus;
import dev.onrecord.producer.corpus.CorpusSettings;
import dev.onrecord.producer.corpus.format.Format;
import dev.onrecord.producer.corpus.web.Pages;
import dev.onrecord.sandbox.SandboxSettings;
import dev.onrecord.streams.topology.MinConfidence;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description =
        "Runs everything: starts broker, registry, streams, views and the dashboard, replays the seeds and prints the views. Ctrl-C ends it. Rejected articles are listed and kept in a file, and the exit code is then 1.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private EngineOption engine;
  @Mixin private ConfidenceOption confidence;
  @Mixin private MetricsOptions metrics;
  @Mixin private CorpusOptions corpusOptions;
  @Mixin private WebOptions web;

  @Option(
      names = "--format",
      paramLabel = "F",
      description =
          "The format of the files, such as jsonl, csv or seed; auto: by content (default: ${DEFAULT-VALUE}).",
      defaultValue = "auto")
  private String format;

  @Option(names = "--once", description = "Prints the views and exits.")
  private boolean once;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      description =
          "The SQLite file of the views (default: in the data folder). Without --data, the cluster's data is kept next to it in FILE-data.")
  private Path db;

  @Option(
      names = "--monitor-port",
      paramLabel = "N",
      description =
          "The dashboard's port, 0 for a free one (default: the first free one from "
              + MonitorSettings.DEFAULT_PORT
              + " on). With --once there is no dashboard.")
  private Integer monitorPort;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "What to replay (default: the included seeds).")
  private List<String> paths = List.of(Home.folder().resolve("seeds").toString());

  @Override
  public Integer call() throws InterruptedException {
    requireFolderOfDatabase();
    MinConfidence minConfidence = confidence.minConfidence();
    Corpus corpus =
        Corpus.of(
            paths, corpusOptions.over(CorpusSettings.forReplay()).withFormat(Format.named(format)));
    corpus.leftOut().forEach(left -> System.err.println("left out: " + left.message()));
    try (WorkFolder folder = WorkFolder.at(dataFolder())) {
      Path file = (db == null ? folder.path().resolve("onrecord.db") : db).toAbsolutePath();
      DiskWatch disks = new DiskWatch(List.of(folder.path(), file.getParent()));
      SandboxSettings sandbox =
          SandboxSettings.defaults().withData(folder.path().resolve("cluster"));
      try (Observability observability = metrics.start(Namespace.STANDARD);
          Demo demo =
              new Demo(
                  sandbox, file, folder.path(), engine.extractor(), minConfidence, observability);
          OnShutdown hook = OnShutdown.run(demo::stop)) {
        if (!once) {
          demo.startMonitor(new MonitorPort(monitorPort), observability);
        }
        return disks.during(() -> run(demo, corpus));
      }
    }
  }

  private int run(Demo demo, Corpus corpus) throws InterruptedException {
    boolean complete = demo.run(corpus, Pages.of(web.settings()));
    print(demo.database());
    if (!once) {
      demo.whatToDoNext().forEach(System.err::println);
      demo.awaitStop();
    }
    return complete ? 0 : 1;
  }

  /** Without --data, the folder is created together with the one of the cluster's data. */
  private void requireFolderOfDatabase() {
    if (db == null || data.folder() == null) {
      return;
    }
    Path parent = db.toAbsolutePath().getParent();
    if (!Files.isDirectory(parent)) {
      throw new MisuseException(
          "--db %s: folder %s does not exist: create it, or name another file"
              .formatted(db, parent));
    }
  }

  /** Views and topics belong together: both outlive the demo, or neither does. */
  private Path dataFolder() {
    if (data.folder() != null || db == null) {
      return data.folder();
    }
    return db.resolveSibling(db.getFileName() + "-data");
  }

  private void print(Database database) {
    PrintWriter out = spec.commandLine().getOut();
    new Views(database).each(List.of(View.values()), new TableReport(out)::add);
    out.flush();
  }
}
