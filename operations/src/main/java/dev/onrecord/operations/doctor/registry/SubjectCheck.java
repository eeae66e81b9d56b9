package dev.onrecord.operations.doctor.registry;

import dev.onrecord.kafka.admin.SubjectAdmin;
import dev.onrecord.operations.doctor.check.Check;
import dev.onrecord.operations.doctor.check.Finding;
import dev.onrecord.schemas.Topic;
import java.util.Optional;
import java.util.Set;

/** Whether the registry has a topic's schema, and keeps it compatible. */
public record SubjectCheck(SubjectAdmin subjects, Topic<?> topic) implements Check {

  @Override
  public String name() {
    return "subject " + topic.subject();
  }

  @Override
  public Set<String> needs() {
    return Set.of(RegistryCheck.NAME);
  }

  @Override
  public Finding run() {
    Optional<Integer> version = subjects.newestVersion(topic);
    if (version.isEmpty()) {
      return Finding.failure("missing", "'onrecord topics apply' registers it");
    }
    if (!subjects.hasSchemaOf(topic)) {
      return Finding.failure(
          "version %d, without the schema of this release".formatted(version.get()),
          "'onrecord topics apply' registers it");
    }
    String compatibility = subjects.compatibility(topic).orElse("not set");
    return compatibility.equals(SubjectAdmin.COMPATIBILITY)
        ? Finding.ok("version %d, %s".formatted(version.get(), compatibility))
        : Finding.failure(
            "compatibility is %s, not %s".formatted(compatibility, SubjectAdmin.COMPATIBILITY),
            "'onrecord topics apply' sets it");
  }
}
