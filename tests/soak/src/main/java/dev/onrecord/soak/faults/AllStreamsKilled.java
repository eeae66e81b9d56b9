package dev.onrecord.soak.faults;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.onrecord.soak.pipeline.FaultyPipeline;
import java.io.IOException;
import java.nio.file.Path;

/** All instances of streams die, and come back with their state or without. */
final class AllStreamsKilled implements Fault {
  private final boolean stateIsDeleted;

  AllStreamsKilled(boolean stateIsDeleted) {
    this.stateIsDeleted = stateIsDeleted;
  }

  @Override
  public String name() {
    return stateIsDeleted
        ? "kill -9 of all streams instances, state folders deleted"
        : "kill -9 of all streams instances";
  }

  @Override
  public void inject(FaultyPipeline pipeline) throws IOException {
    pipeline.streams().get(0).current().kill();
    pipeline.streams().get(1).current().kill();
    if (stateIsDeleted) {
      delete(pipeline.stateDir(1));
      delete(pipeline.stateDir(2));
    }
  }

  private static void delete(Path folder) throws IOException {
    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
  }

  @Override
  public void heal(FaultyPipeline pipeline) {
    pipeline.start();
  }
}
