package dev.onrecord.operations.doctor.registry;

import dev.onrecord.kafka.admin.SubjectAdmin;
import dev.onrecord.operations.doctor.check.Check;
import dev.onrecord.operations.doctor.check.Finding;
import dev.onrecord.schemas.Topics;

/** Whether a registry answers, and which. */
public record RegistryCheck(SubjectAdmin subjects, Topics topics, RegistryServer server)
    implements Check {
  public static final String NAME = "registry";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String remedy() {
    return "start it, or set --schema-registry";
  }

  @Override
  public Finding run() {
    subjects.requireRegistry(topics);
    return Finding.ok("%s, %s".formatted(server.url(), server.product().orElse("kind unknown")));
  }
}
