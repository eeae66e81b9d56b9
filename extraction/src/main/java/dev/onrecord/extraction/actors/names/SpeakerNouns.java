package dev.onrecord.extraction.actors.names;

/** What common nouns say about who speaks: a spokesperson, a document, a body, a crowd. */
public final class SpeakerNouns {
  private final WordLists lists;

  SpeakerNouns(WordLists lists) {
    this.lists = lists;
  }

  public boolean isSpokesperson(String word) {
    return lists.has("spokesperson", word);
  }

  public boolean isDocument(String word) {
    return lists.has("document", word);
  }

  public boolean isBody(String word) {
    return lists.has("body", word);
  }

  public boolean isCrowd(String word) {
    return lists.has("crowd", word);
  }

  /** Whether a word before a noun tells nothing about who is meant. */
  public boolean isPlain(String word) {
    return lists.has("plain", word);
  }
}
