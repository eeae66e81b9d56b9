package dev.onrecord.extraction.actors.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The named lists of words in one file. */
final class WordLists {
  private final Map<String, Set<String>> lists = new HashMap<>();

  /** Reads the lines {@code list: word ...} of a file; several of one name are one list. */
  static WordLists read(String file) {
    WordLists lists = new WordLists();
    Resources.labelled(
        file,
        (label, line) ->
            lists
                .lists
                .computeIfAbsent(label, key -> new HashSet<>())
                .addAll(List.of(line.split(" +", -1))));
    return lists;
  }

  boolean has(String list, String word) {
    return lists.getOrDefault(list, Set.of()).contains(word);
  }

  Set<String> words(String list) {
    return lists.getOrDefault(list, Set.of());
  }

  Stream<String> names() {
    return lists.keySet().stream();
  }
}
