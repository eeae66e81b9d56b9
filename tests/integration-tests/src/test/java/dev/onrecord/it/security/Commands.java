package dev.onrecord.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.it.OnRecordProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts commands as users do, with all secrets in their environment, and makes sure that none of
 * these is printed or in the list of processes.
 */
final class Commands implements AutoCloseable {
  static final List<String> SECRETS =
      List.of(
          Certificates.PASSWORD,
          SecureBroker.PASSWORD,
          SecureRegistry.PASSWORD,
          SecurePostgres.PASSWORD);

  private final Path folder;
  private final Map<String, String> common;
  private final List<OnRecordProcess> started = new ArrayList<>();

  /**
   * @param folder for what they print
   * @param common the environment of all
   */
  Commands(Path folder, Map<String, String> common) {
    this.folder = folder;
    this.common = common;
  }

  OnRecordProcess start(User user, Map<String, String> more, String... arguments)
      throws IOException {
    Map<String, String> environment = new HashMap<>(OnRecordProcess.environment(user.kafka()));
    environment.putAll(common);
    environment.putAll(more);
    OnRecordProcess process = new OnRecordProcess(environment, folder, arguments);
    started.add(process);
    assertThat(process.commandLine()).doesNotContain(SECRETS);
    return process;
  }

  /** Returns what it printed; it must succeed. */
  String run(User user, Map<String, String> more, String... arguments)
      throws IOException, InterruptedException {
    OnRecordProcess process = start(user, more, arguments);
    int exit = process.awaitEnd();
    assertThat(exit).as("%s%n%s", String.join(" ", arguments), process.output()).isZero();
    return process.output();
  }

  /** Returns the one line that it printed; it must fail. */
  static String failure(OnRecordProcess process) throws IOException, InterruptedException {
    int exit = process.awaitEnd();
    String output = process.output();
    assertThat(exit).as(output).isEqualTo(1);
    assertThat(output).doesNotContain("\tat ");
    return output.lines().reduce((earlier, last) -> last).orElse("");
  }

  /** Ends all, and looks through everything they printed. */
  @Override
  public void close() throws IOException {
    for (OnRecordProcess process : started) {
      process.close();
      assertThat(process.output()).doesNotContain(SECRETS);
    }
  }
}
