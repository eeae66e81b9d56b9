package dev.onrecord.bench;

import dev.onrecord.extraction.precise.PreciseTagger;
import dev.onrecord.extraction.tagging.LinearTagger;

/** Which engine is measured. */
enum MeasuredEngine {
  FAST,
  PRECISE;

  /** Names it for a JVM that JMH starts. */
  static final String PROPERTY = "onrecord.bench.engine";

  static MeasuredEngine chosen() {
    return valueOf(System.getProperty(PROPERTY, FAST.name()));
  }

  LinearTagger tagger() {
    return this == FAST ? LinearTagger.load() : PreciseTagger.load();
  }
}
