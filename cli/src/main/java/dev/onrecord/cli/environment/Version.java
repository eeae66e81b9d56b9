package dev.onrecord.cli.environment;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"onrecord " + (version == null ? "(not packaged)" : version)};
  }
}
