package dev.onrecord.extraction.actors.names;

import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.WordKey;
import java.util.Set;

/** Words that end the part of a noun phrase in which its head stands. */
public final class Prepositions {
  private static final Set<String> WORDS =
      Set.of(
          "of",
          "for",
          "from",
          "to",
          "by",
          "in",
          "at",
          "on",
          "with",
          "about",
          "after",
          "against",
          "among",
          "around",
          "before",
          "behind",
          "between",
          "close",
          "during",
          "inside",
          "into",
          "near",
          "outside",
          "over",
          "since",
          "through",
          "under",
          "via",
          "within",
          "without",
          "speaking",
          "familiar",
          "based",
          "including",
          "called",
          "titled",
          "released",
          "published",
          "issued",
          "sent",
          "signed",
          "posted",
          "obtained",
          "like",
          "as");
  private static final Set<String> RELATIVE =
      Set.of("who", "whom", "whose", "which", "that", "where", "when", "while");

  private Prepositions() {}

  public static boolean is(String word) {
    return WORDS.contains(word);
  }

  public static boolean isRelative(String word) {
    return RELATIVE.contains(word);
  }

  /** Whether a preposition stands before this token, an article, honorifics or "'s" between. */
  public static boolean precede(SentenceView words, int token, Honorifics honorifics) {
    int at = token - 1;
    while (at >= 0 && (WordKey.isArticle(words.key(at)) || honorifics.isBefore(words.key(at)))) {
      at--;
    }
    return at >= 0 && is(words.key(at));
  }
}
