package dev.onrecord.soak.faults;

import dev.onrecord.soak.pipeline.Await;
import dev.onrecord.soak.pipeline.FaultyPipeline;
import dev.onrecord.soak.pipeline.ViewsProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A second writer fills a file system of a few hundred KiB, which is then made larger. */
final class FullDisk implements Fault {
  private Path disk;
  private ViewsProcess writer;

  @Override
  public String name() {
    return "disk full under SQLite";
  }

  @Override
  public void prepare(FaultyPipeline pipeline) throws Exception {
    Path folder = Files.createDirectories(pipeline.folder().resolve("small-disk"));
    if (run("mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", folder.toString()) != 0) {
      throw new SkippedException("mounting a tmpfs is refused: it needs root on Linux");
    }
    disk = folder;
    writer = pipeline.addWriter("views-small", "jdbc:sqlite:" + disk.resolve("views.db"));
  }

  @Override
  public void inject(FaultyPipeline pipeline) throws Exception {
    pipeline.start();
    Await.until(
        "views reports that the disk is full",
        FaultyPipeline.LIMIT,
        () -> writer.process().current().hasLogged("reading pauses until it is back"));
  }

  @Override
  public void heal(FaultyPipeline pipeline) throws Exception {
    if (run("mount", "-o", "remount,size=64m", disk.toString()) != 0) {
      throw new IllegalStateException("cannot make " + disk + " larger");
    }
  }

  @Override
  public void tidy(FaultyPipeline pipeline) throws Exception {
    if (writer != null) {
      pipeline.removeWriter(writer);
    }
    if (disk != null && run("umount", disk.toString()) != 0) {
      throw new IllegalStateException("cannot unmount " + disk);
    }
    writer = null;
    disk = null;
  }

  private static int run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    } catch (IOException e) {
      // There is no such command here.
      return -1;
    }
  }
}
