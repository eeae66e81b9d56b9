package dev.onrecord.bench;

import dev.onrecord.extraction.precise.PreciseTagger;
import dev.onrecord.extraction.tagging.FastTagger;

/** Which engine is measured. */
enum Engine {
  FAST,
  PRECISE;

  /** Names it for a JVM that JMH starts. */
  static final String PROPERTY = "onrecord.bench.engine";

  static Engine chosen() {
    return valueOf(System.getProperty(PROPERTY, FAST.name()));
  }

  FastTagger tagger() {
    return this == FAST ? FastTagger.load() : PreciseTagger.load();
  }
}
