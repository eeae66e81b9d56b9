package dev.onrecord.cli;

import java.nio.file.Path;

/** Where On Record is installed; bin/onrecord says so in the property {@code onrecord.home}. */
final class Home {
  private Home() {}

  static Path folder() {
    return Path.of(System.getProperty("onrecord.home", "."));
  }
}
