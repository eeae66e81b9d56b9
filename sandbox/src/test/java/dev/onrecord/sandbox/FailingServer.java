package dev.onrecord.sandbox;

/** A server that cannot start unless its argument is a number. */
public final class FailingServer {
  private FailingServer() {}

  public static void main(String[] args) {
    System.out.println("started with " + Integer.parseInt(args[0]));
  }
}
