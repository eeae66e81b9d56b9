package dev.onrecord.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How to start a child JVM.
 *
 * @param name the server's name in messages: {@code broker}
 * @param heap its largest heap in MiB
 * @param options further options of the JVM
 * @param classPath its classes, including those of this module
 * @param mainClass the server's main class
 * @param arguments of the main class
 * @param environment variables in addition to the parent's
 * @param lock the file that the child locks while it runs
 * @param log the file for its output
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
  /** A terminal sends these to its whole process group, but only the parent ends a child. */
  private static final String IGNORE_TERMINAL = "trap '' INT HUP TERM; exec \"$@\"";

  ChildJvm {
    options = List.copyOf(options);
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  List<String> command() {
    List<String> command = new ArrayList<>(List.of("sh", "-c", IGNORE_TERMINAL, "sh"));
    command.addAll(smallJava());
    command.add("-Xmx" + heap + "m");
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, ChildMain.class.getName(), lock.toString()));
    command.add(mainClass);
    command.addAll(arguments);
    return command;
  }

  /** This JVM's {@code java}, with options for little memory and a quick start. */
  static List<String> smallJava() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError");
  }
}
