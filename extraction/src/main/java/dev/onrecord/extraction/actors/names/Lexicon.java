package dev.onrecord.extraction.actors.names;

/** The words of one language that tell who is meant. Immutable. */
public record Lexicon(
    Titles titles,
    GivenNames givenNames,
    SpeakerNouns nouns,
    Pronouns pronouns,
    ThoughtWords thoughts) {
  /** Reads the word lists that ship. */
  public static Lexicon english() {
    return new Lexicon(
        Titles.read("titles.txt"),
        GivenNames.read("given-names.txt"),
        new SpeakerNouns(WordLists.read("nouns.txt")),
        new Pronouns(WordLists.read("pronouns.txt")),
        ThoughtWords.read("thoughts.txt"));
  }
}
