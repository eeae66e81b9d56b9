package dev.onrecord.operations.doctor.machine;

import dev.onrecord.operations.doctor.check.Check;
import dev.onrecord.operations.doctor.check.Finding;

/** Java's version, and the memory it may use. */
public record JavaCheck(Runtime.Version version, long heap) implements Check {
  private static final int OLDEST = 17;
  private static final int MIB = 1 << 20;

  /** Models, directory and the largest article with its records. */
  private static final int LEAST_HEAP_MIB = 256;

  @Override
  public String name() {
    return "java";
  }

  @Override
  public Finding run() {
    String found = "Java %s, heap of at most %d MiB".formatted(version, heap / MIB);
    if (version.feature() < OLDEST) {
      return Finding.failure(found, "install Java %d or newer, or set JAVA_HOME".formatted(OLDEST));
    }
    return heap / MIB < LEAST_HEAP_MIB
        ? Finding.warning(found, "set ONRECORD_JAVA_OPTS=-Xmx%dm or more".formatted(LEAST_HEAP_MIB))
        : Finding.ok(found);
  }
}
