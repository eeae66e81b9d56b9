package dev.onrecord.bench.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes JSON Lines with the field names of our own format. */
final class JsonLinesWriter implements CorpusWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BufferedWriter out;

  JsonLinesWriter(Path file) throws IOException {
    this.out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW);
  }

  @Override
  public void add(GeneratedArticle article) throws IOException {
    out.write(
        JSON.createObjectNode()
            .put("id", article.id())
            .put("published", article.published().toString())
            .put("title", article.title())
            .put("url", article.url())
            .put("body", article.body())
            .toString());
    out.newLine();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
