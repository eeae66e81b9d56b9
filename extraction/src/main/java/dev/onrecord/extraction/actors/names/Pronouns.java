package dev.onrecord.extraction.actors.names;

import java.util.Optional;

/** What pronouns tell of whom they mean. */
public final class Pronouns {
  private final WordLists lists;

  Pronouns(WordLists lists) {
    this.lists = lists;
  }

  /** The gender of the one person that this pronoun means; empty for every other word. */
  public Optional<Gender> gender(String word) {
    if (lists.has("he", word)) {
      return Optional.of(Gender.HE);
    }
    return lists.has("she", word) ? Optional.of(Gender.SHE) : Optional.empty();
  }

  /** The gender of the one person whom this noun means: "widow". */
  public Optional<Gender> genderOfNoun(String noun) {
    if (lists.has("man", noun)) {
      return Optional.of(Gender.HE);
    }
    return lists.has("woman", noun) ? Optional.of(Gender.SHE) : Optional.empty();
  }

  /** Whether the word means one body or country: "it". */
  public boolean isBody(String word) {
    return lists.has("it", word);
  }

  /** Whether the word means several, the speaker or the hearer: nobody who can be named. */
  public boolean isOpen(String word) {
    return lists.has("open", word);
  }

  /** Whether a clause of its own begins with the word. */
  public boolean isSubject(String word) {
    return lists.has("subject", word);
  }

  /** Whether the word, before a noun, means its owner: "his office". */
  public boolean isOwner(String word) {
    return lists.has("owner", word);
  }

  /** Whether the word means the name before it: "who". */
  public boolean isRelative(String word) {
    return lists.has("relative", word);
  }
}
