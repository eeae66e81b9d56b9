package dev.onrecord.sandbox;

import java.util.concurrent.CountDownLatch;

/**
 * A server that runs until it is told to end; with the argument {@code never} it does not listen.
 */
public final class StubbornServer {
  private StubbornServer() {}

  public static void main(String[] args) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    if (args[0].equals("never")) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> await(never)));
    }
    System.out.println("started");
    never.await();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
