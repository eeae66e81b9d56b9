package dev.onrecord.training.data;

import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Reads parts of speech that a tool found, on tokens of its own. */
final class SilverTags {
  private static final int START = 2;
  private static final int END = 3;
  private static final int TAG = 6;

  private SilverTags() {}

  /**
   * The part of speech of every token: of the tool's token that ends with it, else begins in it.
   */
  static int[] read(Path file, Document document, TokenFinder finder) throws IOException {
    int[] tags = new int[document.size()];
    Arrays.fill(tags, -1);
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      String[] fields = line.split("\t", -1);
      if (fields.length <= TAG) {
        throw new IOException(file + ": not a token: " + line);
      }
      int end = Integer.parseInt(fields[END]);
      Optional<TokenSpan> tokens = finder.find(Integer.parseInt(fields[START]), end);
      if (tokens.isEmpty()) {
        continue;
      }
      int tag = PartOfSpeech.ofPenn(fields[TAG]).code();
      for (int i = tokens.get().from(); i < tokens.get().to(); i++) {
        if (tags[i] < 0 || document.span(new TokenSpan(i, i + 1)).end() <= end) {
          tags[i] = tag;
        }
      }
    }
    return tags;
  }
}
