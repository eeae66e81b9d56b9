package dev.onrecord.sandbox;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** The main class of a broker's child JVM: formats a new data folder, then runs Kafka's main. */
final class BrokerMain {
  private BrokerMain() {}

  /**
   * Returns when the broker has stopped.
   *
   * @param args the properties file, the data folder, and the cluster id for a new folder
   */
  public static void main(String[] args) {
    // Kafka writes this file last: if it is missing, formatting was interrupted and is done again.
    if (Files.notExists(Path.of(args[1], "meta.properties"))) {
      format(args[0], args[2]);
    }
    Kafka.main(new String[] {args[0]});
  }

  private static void format(String properties, String clusterId) {
    String[] command = {"format", "-c", properties, "-t", clusterId};
    int code = StorageTool.execute(command, new PrintStream(System.out, true));
    if (code != 0) {
      System.exit(code);
    }
  }
}
