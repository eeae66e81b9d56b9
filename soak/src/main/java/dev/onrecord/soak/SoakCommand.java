package dev.onrecord.soak;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "run")
final class SoakCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}
