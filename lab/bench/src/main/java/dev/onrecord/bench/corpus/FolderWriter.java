package dev.onrecord.bench.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes text files that begin with a date. */
final class FolderWriter implements CorpusWriter {
  private static final int FILES_PER_FOLDER = 1000;

  private final Path root;
  private Path folder;
  private int files;

  FolderWriter(Path root) throws IOException {
    this.root = Files.createDirectory(root);
  }

  @Override
  public void add(GeneratedArticle article) throws IOException {
    if (files % FILES_PER_FOLDER == 0) {
      folder = Files.createDirectory(root.resolve(String.valueOf(files / FILES_PER_FOLDER)));
    }
    files++;
    Files.writeString(
        folder.resolve(article.id() + ".txt"),
        "date %s%n%n%s%n".formatted(article.published(), article.body()));
  }

  @Override
  public void close() {}
}
