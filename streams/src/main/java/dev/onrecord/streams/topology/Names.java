package dev.onrecord.streams.topology;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** The names that articles use for one actor or entity, with the number of articles for each. */
final class Names {
  private static final Comparator<Map.Entry<String, Long>> COMMONEST =
      Map.Entry.<String, Long>comparingByValue()
          .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()));

  private Names() {}

  static Map<String, Long> plus(Map<String, Long> names, String name, long articles) {
    Map<String, Long> sums = new TreeMap<>(names);
    sums.merge(name, articles, Long::sum);
    sums.values().removeIf(count -> count == 0);
    return sums;
  }

  /** The name that most articles use; among equals the first in alphabetical order. */
  static String shown(Map<String, Long> names) {
    return names.entrySet().stream().max(COMMONEST).orElseThrow().getKey();
  }
}
