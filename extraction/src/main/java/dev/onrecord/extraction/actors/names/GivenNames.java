package dev.onrecord.extraction.actors.names;

import dev.onrecord.extraction.text.WordKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What given names tell: the pronoun that goes with them, and which are forms of one another. */
public final class GivenNames {
  private final Map<String, Gender> genders = new HashMap<>();
  private final Map<String, Set<Integer>> groups = new HashMap<>();
  private int count;

  private GivenNames() {}

  /** Whether the word is a given name. */
  public boolean isKnown(String name) {
    return gender(name).isPresent() || groups.containsKey(name);
  }

  /** Takes a word as {@link WordKey#of} gives it. */
  public Optional<Gender> gender(String name) {
    Gender gender = genders.get(name);
    int hyphen = name.indexOf('-');
    return gender == null && hyphen > 0
        ? Optional.ofNullable(genders.get(name.substring(0, hyphen)))
        : Optional.ofNullable(gender);
  }

  /** Whether two people with one surname may be one: equal, an initial, or forms of one name. */
  public boolean mayBeOne(String name, String other) {
    if (name.equals(other) || NameKey.person(name).equals(NameKey.person(other))) {
      return true;
    }
    if (name.length() == 1 || other.length() == 1) {
      return name.charAt(0) == other.charAt(0);
    }
    Set<Integer> mine = groups.getOrDefault(name, Set.of());
    return groups.getOrDefault(other, Set.of()).stream().anyMatch(mine::contains);
  }

  static GivenNames read(String file) {
    GivenNames names = new GivenNames();
    Resources.labelled(file, names::add);
    return names;
  }

  private void add(String label, String line) {
    count++;
    for (String name : NameKey.words(line)) {
      switch (label) {
        case "he" -> genders.put(name, Gender.HE);
        case "she" -> genders.put(name, Gender.SHE);
        default -> groups.computeIfAbsent(name, key -> new HashSet<>()).add(count);
      }
    }
  }
}
