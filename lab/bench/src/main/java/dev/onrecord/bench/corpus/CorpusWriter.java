package dev.onrecord.bench.corpus;

import java.io.Closeable;
import java.io.IOException;

/** Writes articles in one shape. */
interface CorpusWriter extends Closeable {
  void add(GeneratedArticle article) throws IOException;
}
