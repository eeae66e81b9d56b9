package dev.onrecord.producer;

import dev.onrecord.producer.corpus.Days;

/**
 * Which articles of a corpus are replayed, and how.
 *
 * @param days of publication
 * @param republish whether every article becomes a new revision as of now: it then replaces earlier
 *     ones, and brings back withdrawn articles
 */
public record ReplaySettings(Days days, boolean republish) {

  /** All articles, unchanged. */
  public static ReplaySettings all() {
    return new ReplaySettings(Days.all(), false);
  }
}
