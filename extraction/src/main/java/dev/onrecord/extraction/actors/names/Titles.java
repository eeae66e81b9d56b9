package dev.onrecord.extraction.actors.names;

import dev.onrecord.extraction.text.WordKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Titles under their many forms: "foreign secretary" and "top diplomat" are one. */
public final class Titles {
  private static final int LONGEST = 6;

  /** Of the short words of titles, those that are not "of" or "for". */
  private static final Set<String> SHORT =
      Set.of("sen", "rep", "rev", "gov", "gen", "pm", "mp", "vp", "ceo");

  /** "The vice mayor" is not the mayor. */
  private static final Set<String> DEPUTY = Set.of("vice", "deputy", "assistant", "associate");

  private final Map<String, Set<String>> byForm = new HashMap<>();
  private final Set<String> titles = new HashSet<>();
  private final Set<String> exclusive = new HashSet<>();
  private final Set<String> vocabulary = new HashSet<>();

  private Titles() {}

  /** Whether this word is part of some title. */
  public boolean knows(String word) {
    return vocabulary.contains(word);
  }

  /** Whether the word names a title, under which its forms are one: "foreign-minister". */
  public boolean isTitle(String title) {
    return titles.contains(title);
  }

  /** Whether the word alone is a form of a title. */
  public boolean isForm(String word) {
    return byForm.containsKey(word);
  }

  /**
   * What these words say of a person: the titles among them, and the words themselves.
   *
   * @param words as {@link WordKey#of} gives them, hyphens as spaces
   */
  public Set<String> describe(List<String> words) {
    Set<String> description = new HashSet<>();
    List<String> plain = split(words);
    int i = 0;
    while (i < plain.size()) {
      int length = longest(plain, i);
      int under = length < 2 && DEPUTY.contains(plain.get(i)) ? longest(plain, i + 1) : 0;
      if (under > 0) {
        String above = String.join(" ", plain.subList(i + 1, i + 1 + under));
        description.addAll(under(plain.get(i), byForm.get(above)));
        i += under + 1;
        continue;
      }
      String form = String.join(" ", plain.subList(i, i + Math.max(length, 1)));
      description.addAll(byForm.getOrDefault(form, Set.of()));
      if (!exclusive.contains(form)) {
        description.addAll(plain.subList(i, i + Math.max(length, 1)));
      }
      i += Math.max(length, 1);
    }
    return description;
  }

  /** The titles that the last words are, the longest form that fits; empty where they are none. */
  public Set<String> titlesAtEnd(List<String> words) {
    List<String> plain = split(words);
    for (int length = Math.min(LONGEST, plain.size()); length > 0; length--) {
      String form = String.join(" ", plain.subList(plain.size() - length, plain.size()));
      Set<String> titles = byForm.get(form);
      if (titles != null) {
        int before = plain.size() - length - 1;
        return before >= 0 && DEPUTY.contains(plain.get(before))
            ? under(plain.get(before), titles)
            : titles;
      }
    }
    return Set.of();
  }

  private static Set<String> under(String deputy, Set<String> titles) {
    return titles.stream().map(title -> deputy + " " + title).collect(Collectors.toSet());
  }

  /** The number of words, at the end, that {@link #titlesAtEnd} reads. */
  public int lengthAtEnd(List<String> words) {
    for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
      if (byForm.containsKey(
          String.join(" ", words.subList(words.size() - length, words.size())))) {
        return length;
      }
    }
    return 0;
  }

  public static List<String> split(List<String> words) {
    List<String> parts = new ArrayList<>(words.size());
    for (String word : words) {
      parts.addAll(List.of(normal(word).split("-")));
    }
    parts.removeIf(String::isEmpty);
    return parts;
  }

  private static String normal(String word) {
    return word.equals("defence") ? "defense" : word;
  }

  private int longest(List<String> words, int at) {
    for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
      if (byForm.containsKey(String.join(" ", words.subList(at, at + length)))) {
        return length;
      }
    }
    return 0;
  }

  static Titles read(String file) {
    Titles titles = new Titles();
    Resources.labelled(file, titles::add);
    return titles;
  }

  private void add(String label, String forms) {
    boolean only = label.startsWith("only ");
    String title = only ? label.substring("only ".length()) : label;
    titles.add(title);
    for (String form : forms.split(";", -1)) {
      List<String> words = split(NameKey.words(form));
      String key = String.join(" ", words);
      byForm.computeIfAbsent(key, unused -> new HashSet<>()).add(title);
      words.stream()
          .filter(word -> word.length() > 3 || SHORT.contains(word))
          .forEach(vocabulary::add);
      if (only) {
        exclusive.add(key);
      }
    }
  }
}
