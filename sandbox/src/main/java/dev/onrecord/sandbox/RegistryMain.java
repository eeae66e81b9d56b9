package dev.onrecord.sandbox;

import java.net.InetSocketAddress;

/**
 * The main class of the registry's child JVM: opens a gate before the server, then runs its main.
 *
 * <p>Imports no library, see {@link ChildMain}.
 */
final class RegistryMain {
  private RegistryMain() {}

  /**
   * @param args the gate's port, the server's host and port, and its main class
   */
  public static void main(String[] args) throws Exception {
    HostGate.open(
        Integer.parseInt(args[0]), new InetSocketAddress(args[1], Integer.parseInt(args[2])));
    Class.forName(args[3]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
  }
}
