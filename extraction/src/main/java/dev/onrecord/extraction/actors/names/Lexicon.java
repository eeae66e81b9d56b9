package dev.onrecord.extraction.actors.names;

import java.util.List;

/** The words of one language that tell who is meant. Immutable. */
public record Lexicon(
    Titles titles,
    GivenNames givenNames,
    Honorifics honorifics,
    BodyWords bodies,
    SpeakerNouns nouns,
    Pronouns pronouns,
    UnsaidWords unsaid) {
  /** A person's name without honorifics and what follows it. */
  public PersonName person(List<String> words) {
    return PersonName.of(words, honorifics);
  }

  /** Reads the word lists that ship. */
  public static Lexicon english() {
    return new Lexicon(
        Titles.read("titles.txt"),
        GivenNames.read("given-names.txt"),
        new Honorifics(WordLists.read("honorifics.txt")),
        new BodyWords(WordLists.read("bodies.txt")),
        new SpeakerNouns(WordLists.read("nouns.txt")),
        new Pronouns(WordLists.read("pronouns.txt")),
        new UnsaidWords(WordLists.read("unsaid.txt")));
  }
}
