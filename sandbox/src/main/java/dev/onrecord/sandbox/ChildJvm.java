package dev.onrecord.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How to start a child JVM.
 *
 * @param name what the user calls the server: {@code broker}
 * @param heap its largest heap in MiB
 * @param options further options of the JVM
 * @param classPath where its classes are, this module's among them
 * @param mainClass the server's own main class
 * @param arguments of the main class
 * @param environment variables laid over the parent's
 * @param lock the file the child locks while it lives
 * @param log where its output goes
 */
record ChildJvm(
    String name,
    int heap,
    List<String> options,
    String classPath,
    String mainClass,
    List<String> arguments,
    Map<String, String> environment,
    Path lock,
    Path log) {
  /** A terminal sends these to its whole process group; a child waits for the parent's word. */
  private static final String DEAF_TO_TERMINAL = "trap '' INT HUP TERM; exec \"$@\"";

  ChildJvm {
    options = List.copyOf(options);
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  List<String> command() {
    List<String> command = new ArrayList<>(List.of("sh", "-c", DEAF_TO_TERMINAL, "sh"));
    command.addAll(lean());
    command.add("-Xmx" + heap + "m");
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, ChildMain.class.getName(), lock.toString()));
    command.add(mainClass);
    command.addAll(arguments);
    return command;
  }

  /** This JVM's {@code java}, made small and quickly up rather than fast after minutes. */
  static List<String> lean() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError");
  }
}
