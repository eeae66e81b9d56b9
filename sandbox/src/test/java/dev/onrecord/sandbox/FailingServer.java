package dev.onrecord.sandbox;

/** A server that cannot start. */
public final class FailingServer {
  private FailingServer() {}

  public static void main(String[] args) {
    throw new IllegalStateException("no room for " + args[0]);
  }
}
