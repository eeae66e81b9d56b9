package dev.onrecord.it.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of docs/dependencies.md. */
final class DependenciesDoc {
  private static final Pattern LINE =
      Pattern.compile("^\\| ([\\w.-]+:[\\w.-]+) \\| ([^|]+) \\| [^|]{3,} \\|$", Pattern.MULTILINE);

  private DependenciesDoc() {}

  /**
   * The licences by {@code GROUP:ARTIFACT}, as in "EPL-2.0 or Apache-2.0".
   *
   * @param home the project's folder
   */
  static Map<String, String> licences(Path home) throws IOException {
    Matcher line = LINE.matcher(Files.readString(home.resolve("docs/dependencies.md")));
    Map<String, String> licences = new TreeMap<>();
    while (line.find()) {
      licences.put(line.group(1), line.group(2));
    }
    return licences;
  }
}
