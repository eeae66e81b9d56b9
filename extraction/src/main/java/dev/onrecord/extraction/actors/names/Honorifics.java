package dev.onrecord.extraction.actors.names;

import java.util.Optional;

/** The words around a person's name that are no part of it, and the particles that are. */
public final class Honorifics {
  private final WordLists lists;

  Honorifics(WordLists lists) {
    this.lists = lists;
  }

  /** Whether the word may stand before a name and is no part of it: "Mr", "Det", "Cllr". */
  public boolean isBefore(String word) {
    return isCertain(word) || lists.has("rank", word);
  }

  /** Whether only a person's name follows the word: "Mr", "Dr", but not "chief". */
  public boolean isCertain(String word) {
    return gender(word).isPresent() || lists.has("title", word);
  }

  /** Whether the word tells no office and no trade: "Mr". */
  public boolean isPlain(String word) {
    return word.equals("mr") || word.equals("mrs") || word.equals("ms") || word.equals("miss");
  }

  /** What an honorific tells of a person. */
  public Optional<Gender> gender(String word) {
    if (lists.has("he", word)) {
      return Optional.of(Gender.HE);
    }
    return lists.has("she", word) ? Optional.of(Gender.SHE) : Optional.empty();
  }

  /** Whether the word, after a name, tells apart two people of that name: "Jr". */
  public boolean isGeneration(String word) {
    return lists.has("generation", word);
  }

  /** Whether the word may stand after a name: "Jr", "III", "MP". */
  public boolean isAfter(String word) {
    return isGeneration(word) || lists.has("ordinal", word) || lists.has("letters", word);
  }

  /** Whether a surname may begin with the word: "van". */
  public boolean isParticle(String word) {
    return lists.has("particle", word);
  }
}
