package dev.onrecord.bench;

import dev.onrecord.extraction.precise.PreciseTagger;
import dev.onrecord.extraction.tagging.LinearTagger;

/** The engine that is measured. */
enum MeasuredEngine {
  FAST,
  PRECISE;

  /** The system property that names it in the JVM that JMH starts. */
  static final String PROPERTY = "onrecord.bench.engine";

  static MeasuredEngine chosen() {
    return valueOf(System.getProperty(PROPERTY, FAST.name()));
  }

  LinearTagger tagger() {
    return this == FAST ? LinearTagger.load() : PreciseTagger.load();
  }
}
