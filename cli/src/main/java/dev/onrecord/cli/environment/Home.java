package dev.onrecord.cli.environment;

import java.nio.file.Path;

/** Where On Record is installed; bin/onrecord says so in the property {@code onrecord.home}. */
public final class Home {
  private Home() {}

  public static Path folder() {
    return Path.of(System.getProperty("onrecord.home", "."));
  }
}
