package dev.onrecord.sandbox;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The main class of every child JVM: runs a server's own main class until the parent ends it.
 * Standard input is the connection to the parent: a byte asks for a clean exit, and the end of
 * input means that the parent has died, even by {@code kill -9}, and ends this process at once.
 *
 * <p>Imports no other class of this module and no library: the registry's class path has neither.
 */
final class ChildMain {
  static final int STOP = '\n';

  private static final int ORPHANED = 3;

  private ChildMain() {}

  /**
   * Runs the server as soon as no other process uses its data.
   *
   * @param args the lock file, the server's main class, and its arguments
   */
  public static void main(String[] args) throws Exception {
    Thread parent = new Thread(ChildMain::followParent, "parent");
    parent.setDaemon(true);
    parent.start();
    try (FileChannel lock =
        FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      // The child of a killed parent may still be running: it holds the lock until it ends.
      lock.lock();
      run(args[1], Arrays.copyOfRange(args, 2, args.length));
    }
  }

  private static void run(String mainClass, String[] args) throws Exception {
    try {
      Class.forName(mainClass).getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      e.getCause().printStackTrace();
      System.exit(1);
    }
  }

  private static void followParent() {
    try {
      while (System.in.read() >= 0) {
        // In a thread of its own: the parent may die while this process exits.
        new Thread(() -> System.exit(0), "clean-exit").start();
      }
    } catch (IOException e) {
      System.err.println("Lost the connection to the parent, which ends this process: " + e);
    }
    Runtime.getRuntime().halt(ORPHANED);
  }
}
