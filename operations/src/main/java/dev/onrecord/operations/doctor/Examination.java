package dev.onrecord.operations.doctor;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.admin.SubjectAdmin;
import dev.onrecord.operations.doctor.broker.BrokerCheck;
import dev.onrecord.operations.doctor.broker.BrokerSession;
import dev.onrecord.operations.doctor.broker.FeaturesCheck;
import dev.onrecord.operations.doctor.broker.GroupCheck;
import dev.onrecord.operations.doctor.broker.ListenersCheck;
import dev.onrecord.operations.doctor.broker.PartitionsCheck;
import dev.onrecord.operations.doctor.broker.RightsCheck;
import dev.onrecord.operations.doctor.broker.TopicCheck;
import dev.onrecord.operations.doctor.broker.TransactionsCheck;
import dev.onrecord.operations.doctor.check.Check;
import dev.onrecord.operations.doctor.check.Doctor;
import dev.onrecord.operations.doctor.check.Finding;
import dev.onrecord.operations.doctor.database.DatabaseCheck;
import dev.onrecord.operations.doctor.database.ViewsCheck;
import dev.onrecord.operations.doctor.database.ViewsGroupCheck;
import dev.onrecord.operations.doctor.machine.DiskCheck;
import dev.onrecord.operations.doctor.machine.JavaCheck;
import dev.onrecord.operations.doctor.registry.ClockCheck;
import dev.onrecord.operations.doctor.registry.RegistryCheck;
import dev.onrecord.operations.doctor.registry.RegistryServer;
import dev.onrecord.operations.doctor.registry.SubjectCheck;
import dev.onrecord.schemas.Topic;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All checks, and the connections they share. */
public final class Examination implements AutoCloseable {
  /** Longer than broker and registry are waited for, whose silence is then explained. */
  private static final Duration LIMIT = Duration.ofSeconds(45);

  private final DoctorSettings settings;
  private final BrokerSession broker;

  public Examination(DoctorSettings settings) {
    this.settings = settings;
    broker = new BrokerSession(settings.cluster());
  }

  /** What each check found, by its name. */
  public Map<String, Finding> run() throws InterruptedException {
    return new Doctor(checks(), LIMIT).run();
  }

  private List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    checks.add(new JavaCheck(Runtime.version(), Runtime.getRuntime().maxMemory()));
    addBroker(checks);
    addRegistry(checks);
    addDatabase(checks);
    return checks;
  }

  private void addBroker(List<Check> checks) {
    String application = settings.streams().applicationId();
    checks.add(new BrokerCheck(broker));
    checks.add(new ListenersCheck(broker));
    checks.add(new FeaturesCheck(broker));
    checks.add(new RightsCheck(broker, settings.commands(), settings.observer()));
    checks.add(new TransactionsCheck(broker, application));
    for (Topic<?> topic : settings.topics().all()) {
      checks.add(new TopicCheck(broker, topic));
    }
    checks.add(new PartitionsCheck(broker, settings.topics()));
    checks.add(new GroupCheck(broker, application, "streams"));
  }

  private void addRegistry(List<Check> checks) {
    SubjectAdmin subjects = new SubjectAdmin(settings.cluster());
    RegistryServer server = new RegistryServer(settings.cluster().registryUrl());
    checks.add(new RegistryCheck(subjects, settings.topics(), server));
    for (Topic<?> topic : settings.topics().all()) {
      if (topic.schema().isPresent()) {
        checks.add(new SubjectCheck(subjects, topic));
      }
    }
    checks.add(new ClockCheck(server, Clock.systemUTC()));
  }

  private void addDatabase(List<Check> checks) {
    Database database = settings.views().database();
    checks.add(new DatabaseCheck(database));
    checks.add(new ViewsCheck(broker, settings.views()));
    checks.add(new ViewsGroupCheck(broker, settings.views()));
    Path state = settings.streams().stateFolders().get(0);
    checks.add(new DiskCheck("state", state, "--state-dir"));
    database.file().ifPresent(file -> checks.add(new DiskCheck("database", file, "--db")));
  }

  @Override
  public void close() {
    broker.close();
  }
}
