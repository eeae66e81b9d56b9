package dev.onrecord.bench.corpus;

import java.io.IOException;
import java.nio.file.Path;

/** The shapes in which a corpus can be made up. */
enum Shape {
  /** One file of JSON Lines. */
  JSONL(JsonLinesWriter::new),
  /** A folder of text files, a thousand in each of its folders. */
  FOLDER(FolderWriter::new),
  /** A WARC archive of pages, gzipped a record, as CC-NEWS is. */
  WARC(WarcWriter::new);

  @FunctionalInterface
  private interface Creator {
    CorpusWriter create(Path path) throws IOException;
  }

  private final Creator creator;

  Shape(Creator creator) {
    this.creator = creator;
  }

  /**
   * @throws java.nio.file.FileAlreadyExistsException if there is such a file
   */
  CorpusWriter create(Path path) throws IOException {
    return creator.create(path);
  }
}
