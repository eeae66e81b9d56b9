package dev.onrecord.extraction.actors.names;

import dev.onrecord.extraction.text.WordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person's name without the parts that may be left out: honorifics before it, initials in the
 * middle, "Jr." after it.
 *
 * @param words what is left, as {@link WordKey#of} gives them; at least one
 * @param gender what an honorific says
 */
public record PersonName(List<String> words, Optional<Gender> gender) {
  private static final Set<String> HE = Set.of("mr", "sir", "lord", "king", "prince", "mister");
  private static final Set<String> SHE =
      Set.of("mrs", "ms", "miss", "lady", "dame", "queen", "princess", "madam", "madame");
  private static final Set<String> HONORIFICS =
      Set.of(
          "dr",
          "sen",
          "rep",
          "gov",
          "gen",
          "lt",
          "col",
          "capt",
          "maj",
          "adm",
          "sgt",
          "prof",
          "rev",
          "hon",
          "president",
          "senator",
          "congressman",
          "congresswoman",
          "representative",
          "governor",
          "mayor",
          "judge",
          "justice",
          "general",
          "secretary",
          "minister",
          "chancellor",
          "professor",
          "reverend",
          "father",
          "sheikh",
          "imam",
          "ayatollah",
          "pm",
          "pres",
          "amb",
          "ambassador",
          "admiral",
          "colonel",
          "captain",
          "major",
          "lieutenant",
          "sergeant",
          "speaker",
          "candidate",
          "attorney",
          "chairman",
          "spokesman",
          "spokeswoman",
          "spokesperson");
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "md", "phd");

  public PersonName {
    words = List.copyOf(words);
  }

  public static PersonName of(List<String> words) {
    int from = 0;
    Optional<Gender> gender = Optional.empty();
    while (from < words.size() - 1 && isHonorific(words.get(from))) {
      gender = gender.isPresent() ? gender : genderOf(words.get(from));
      from++;
    }
    int to = words.size();
    while (to > from + 1 && SUFFIXES.contains(words.get(to - 1))) {
      to--;
    }
    List<String> kept = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      boolean middle = i > from && i < to - 1;
      if (!middle || words.get(i).length() > 1) {
        kept.add(words.get(i));
      }
    }
    return new PersonName(kept.isEmpty() ? words : kept, gender);
  }

  public static Optional<Gender> genderOf(String word) {
    if (HE.contains(word)) {
      return Optional.of(Gender.HE);
    }
    return SHE.contains(word) ? Optional.of(Gender.SHE) : Optional.empty();
  }

  public static boolean isHonorific(String word) {
    return HE.contains(word) || SHE.contains(word) || HONORIFICS.contains(word);
  }

  public static boolean isSuffix(String word) {
    return SUFFIXES.contains(word);
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
}
