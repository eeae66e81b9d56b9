package dev.onrecord.extraction.engine;

import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.actors.directory.ActorDirectory;
import dev.onrecord.extraction.tagging.LinearTagger;

/** The extractors that ship. */
public final class Extractors {
  private Extractors() {}

  /** The fast one, with the directory of actors that ships. Loads its model: keep it. */
  public static Extractor fast() {
    return fast(ActorDirectory.shipped());
  }

  /** The fast one, with another directory of actors. */
  public static Extractor fast(ActorDirectory directory) {
    return new ArticleExtractor(LinearTagger.load(), directory);
  }
}
