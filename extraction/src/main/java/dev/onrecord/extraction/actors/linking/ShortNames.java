package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.names.Gender;
import dev.onrecord.extraction.actors.names.PersonName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The short names of an article's people: surnames, given names, "von der Leyen". */
final class ShortNames {
  private final Map<String, Map<Referent, Integer>> byShortName = new HashMap<>();
  private final int most;

  /**
   * Without any.
   *
   * @param most people that are kept under one name
   */
  ShortNames(int most) {
    this.most = most;
  }

  /** Who may be called so, each with the token where last named; the largest number for never. */
  Map<Referent, Integer> of(PersonName name) {
    Map<Referent, Integer> named = byShortName.getOrDefault(key(name.words()), Map.of());
    return named.isEmpty()
        ? byShortName.getOrDefault(key(List.of(PersonName.plain(name.surname()))), Map.of())
        : named;
  }

  /** Notes that somebody was named at this token. */
  void mentioned(List<String> words, Referent referent, int at) {
    String surname = words.get(words.size() - 1);
    note(key(List.of(surname)), referent, at);
    note(key(List.of(PersonName.plain(surname))), referent, at);
    note(key(words), referent, at);
    note(key(words.subList(0, 1)), referent, at);
  }

  private void note(String key, Referent referent, int at) {
    Map<Referent, Integer> named = byShortName.get(key);
    if (named != null) {
      named.replace(referent, at);
    }
  }

  /** The one of these who was named last before this token, rather of the gender of the name. */
  static Optional<Referent> mostRecent(Map<Referent, Integer> named, PersonName name, int at) {
    Referent best = null;
    int bestAt = Integer.MIN_VALUE;
    boolean sure = false;
    for (Map.Entry<Referent, Integer> candidate : named.entrySet()) {
      Optional<Gender> gender = candidate.getKey().gender();
      if (name.gender().isPresent() && gender.isPresent() && !gender.equals(name.gender())) {
        continue;
      }
      boolean same = name.gender().isPresent() && gender.isPresent();
      // One who is named only later comes after all who were named before.
      int seen = candidate.getValue() <= at ? candidate.getValue() : -candidate.getValue();
      if ((same && !sure) || (same == sure && seen > bestAt)) {
        best = candidate.getKey();
        bestAt = seen;
        sure = same;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Adds the names that stand for this full name: its ends, and the given name. */
  void add(List<String> words, Referent referent) {
    for (int i = 1; i < words.size(); i++) {
      put(words.subList(i, words.size()), referent);
    }
    put(List.of(PersonName.plain(words.get(words.size() - 1))), referent);
    put(words.subList(0, 1), referent);
  }

  private void put(List<String> words, Referent referent) {
    Map<Referent, Integer> named =
        byShortName.computeIfAbsent(key(words), key -> new LinkedHashMap<>(2));
    if (named.size() < most) {
      named.putIfAbsent(referent, Integer.MAX_VALUE);
    }
  }

  private static String key(List<String> words) {
    return DirectoryIndex.personKey(words);
  }
}
