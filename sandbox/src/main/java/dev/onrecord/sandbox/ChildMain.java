package dev.onrecord.sandbox;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The first class of every child JVM: runs a server's own main class for as long as the parent
 * wants it. Standard input is the line to the parent: a byte asks for an orderly end, and the end
 * of input means that the parent is dead, by {@code kill -9} even, and ends this process at once.
 *
 * <p>Imports nothing of this module and no library: the registry's class path has only this class.
 */
final class ChildMain {
  static final int STOP = '\n';

  private static final int ORPHANED = 3;

  private ChildMain() {}

  /**
   * Runs the server on its data as soon as nobody else does.
   *
   * @param args the lock file, the server's main class, and its arguments
   */
  public static void main(String[] args) throws Exception {
    Thread line = new Thread(ChildMain::obey, "line-to-parent");
    line.setDaemon(true);
    line.start();
    try (FileChannel lock =
        FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      // A child of a killed parent may still be ending: its data is free when its lock is.
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

  private static void obey() {
    try {
      while (System.in.read() >= 0) {
        // In a thread of its own: the parent may die while this process ends in good order.
        new Thread(() -> System.exit(0), "orderly-end").start();
      }
    } catch (IOException e) {
      System.err.println("The line to the parent broke, which ends this process: " + e);
    }
    Runtime.getRuntime().halt(ORPHANED);
  }
}
