package dev.onrecord.extraction.fast;

import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.actors.ActorDirectory;
import dev.onrecord.extraction.tagging.FastTagger;

/** The extractors that ship. */
public final class Extractors {
  private Extractors() {}

  /** The fast one, with the directory of actors that ships. Loads its model: keep it. */
  public static Extractor fast() {
    return fast(ActorDirectory.shipped());
  }

  /** The fast one, with another directory of actors. */
  public static Extractor fast(ActorDirectory directory) {
    return new FastExtractor(FastTagger.load(), directory);
  }
}
