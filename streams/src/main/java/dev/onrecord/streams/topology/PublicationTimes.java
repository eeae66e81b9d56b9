package dev.onrecord.streams.topology;

import java.util.function.BiFunction;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * How many articles of an actor were published at each moment, so that the first and the last are
 * still known after any of them is withdrawn. The keys are ordered: either end costs one look-up.
 */
final class PublicationTimes {
  private static final char SEPARATOR = '|';

  private final KeyValueStore<String, Long> articles;

  PublicationTimes(KeyValueStore<String, Long> articles) {
    this.articles = articles;
  }

  void add(String actor, long published) {
    count(key(actor, published), 1);
  }

  void remove(String actor, long published) {
    count(key(actor, published), -1);
  }

  long first(String actor) {
    return end(actor, articles::range);
  }

  long last(String actor) {
    return end(actor, articles::reverseRange);
  }

  private void count(String key, long change) {
    Long old = articles.get(key);
    long sum = (old == null ? 0 : old) + change;
    articles.put(key, sum == 0 ? null : sum);
  }

  private long end(String actor, BiFunction<String, String, KeyValueIterator<String, Long>> range) {
    try (KeyValueIterator<String, Long> keys =
        range.apply(key(actor, Long.MIN_VALUE), key(actor, Long.MAX_VALUE))) {
      return published(keys.next().key);
    }
  }

  /** The time as sixteen hexadecimal digits, which sort like the signed number. */
  private static String key(String actor, long published) {
    return actor + SEPARATOR + "%016x".formatted(published ^ Long.MIN_VALUE);
  }

  private static long published(String key) {
    String digits = key.substring(key.lastIndexOf(SEPARATOR) + 1);
    return Long.parseUnsignedLong(digits, 16) ^ Long.MIN_VALUE;
  }
}
