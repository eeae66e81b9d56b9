package dev.onrecord.extraction.actors.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person's name without the parts that may be left out.
 *
 * @param words the name, as {@link dev.onrecord.extraction.text.WordKey#of} gives its words,
 *     without honorifics, initials in the middle and what follows it; at least one
 * @param initials those in the middle
 * @param generation "jr" or "sr"
 * @param gender what an honorific says
 */
public record PersonName(
    List<String> words,
    List<String> initials,
    Optional<String> generation,
    Optional<Gender> gender) {
  private static final List<String> ARABIC_ARTICLES = List.of("al-", "el-", "as-", "ad-", "an-");

  public PersonName {
    words = List.copyOf(words);
    initials = List.copyOf(initials);
  }

  public static PersonName of(List<String> words, Honorifics honorifics) {
    int from = 0;
    Optional<Gender> gender = Optional.empty();
    while (from < words.size() - 1 && honorifics.isBefore(words.get(from))) {
      if (gender.isEmpty()) {
        gender = honorifics.gender(words.get(from));
      }
      from++;
    }
    int to = words.size();
    Optional<String> generation = Optional.empty();
    while (to > from + 1 && honorifics.isAfter(words.get(to - 1))) {
      to--;
      if (honorifics.isGeneration(words.get(to))) {
        generation = Optional.of(words.get(to).substring(0, 1) + "r");
      }
    }
    List<String> kept = new ArrayList<>(to - from);
    List<String> initials = new ArrayList<>();
    for (int i = from; i < to; i++) {
      boolean middle = i > from && i < to - 1;
      (middle && words.get(i).length() == 1 ? initials : kept).add(words.get(i));
    }
    return new PersonName(kept.isEmpty() ? words : kept, initials, generation, gender);
  }

  /** The same name with what an honorific before it says. */
  public PersonName addressed(Optional<Gender> other) {
    return new PersonName(words, initials, generation, gender.or(() -> other));
  }

  /** The same name with or without "Jr.". */
  public PersonName with(Optional<String> otherGeneration) {
    return new PersonName(words, initials, otherGeneration, gender);
  }

  public boolean isFull() {
    return words.size() > 1;
  }

  public String surname() {
    return words.get(words.size() - 1);
  }

  public String given() {
    return words.get(0);
  }

  /** The surname without the article of an Arabic one: "turki" for "al-Turki". */
  public static String plain(String surname) {
    for (String article : ARABIC_ARTICLES) {
      if (surname.startsWith(article) && surname.length() > article.length() + 1) {
        return surname.substring(article.length());
      }
    }
    return surname;
  }

  /** Whether initials and "Jr." let this be another form of the same name. */
  public boolean agreesWith(PersonName other) {
    return generation.equals(other.generation)
        && (initials.isEmpty() || other.initials.isEmpty() || initials.equals(other.initials));
  }
}
