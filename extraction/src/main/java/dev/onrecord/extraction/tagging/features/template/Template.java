package dev.onrecord.extraction.tagging.features.template;

/**
 * A kind of feature: which properties of a token or draft are combined into one. Its name lists
 * them; {@code LEFT}, {@code LEFT2}, {@code RIGHT} and {@code RIGHT2} qualify the property that
 * follows.
 */
public interface Template {
  /**
   * The number that is hashed into each of its features. Models are trained on these hashes: a
   * number never changes and is never used again.
   */
  int id();

  FeatureGroup group();
}
