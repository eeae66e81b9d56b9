package dev.onrecord.cli.environment;

import java.nio.file.Path;

/** The folder On Record is installed in: bin/onrecord sets the property {@code onrecord.home}. */
public final class Home {
  private Home() {}

  public static Path folder() {
    return Path.of(System.getProperty("onrecord.home", "."));
  }
}
