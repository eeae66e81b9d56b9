package dev.onrecord.extraction.actors.names;

/** Words in the names of organisations, and common nouns for organisations. */
public final class BodyWords {
  private static final String KIND = "kind ";

  private final WordLists lists;

  BodyWords(WordLists lists) {
    this.lists = lists;
  }

  /** Whether the word, at the end of a name, tells only the legal form: "plc". */
  public boolean isLegalForm(String word) {
    return lists.has("legal", word);
  }

  /** Whether a name that ends in the word is an organisation's: "Halden Group". */
  public boolean isLast(String word) {
    return lists.has("last", word);
  }

  /** Whether "WORD of ..." or "WORD for ..." is an organisation. */
  public boolean isFirst(String word) {
    return lists.has("first", word);
  }

  /** Whether the word is a common noun for organisations: "airline". */
  public boolean isKind(String word) {
    return lists.names().anyMatch(list -> list.startsWith(KIND) && lists.has(list, word));
  }

  /** Whether a body of which the article tells no kind may be called so: "the group". */
  public boolean isGeneral(String word) {
    return lists.has("general", word);
  }

  /** Whether the word tells the trade of a body, and is no relation to another: "airline". */
  public boolean isTrade(String word) {
    return lists.has("trade", word);
  }

  /** Whether a body with the word in its name is no company: "authority". */
  public boolean isPublic(String word) {
    return lists.has("public", word);
  }

  /** Whether a body that is called or named by one of these words may be called by the noun. */
  public boolean mayBeCalled(Iterable<String> words, String noun) {
    for (String word : words) {
      boolean fits =
          lists
              .names()
              .filter(list -> list.startsWith(KIND))
              .anyMatch(
                  list ->
                      lists.has(list, noun) && (list.equals(KIND + word) || lists.has(list, word)));
      if (word.equals(noun) || fits) {
        return true;
      }
    }
    return false;
  }
}
