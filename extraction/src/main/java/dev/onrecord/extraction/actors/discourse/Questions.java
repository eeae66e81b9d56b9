package dev.onrecord.extraction.actors.discourse;

import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.Set;

/** Tells who asks and who is asked: the answer is of the one who is asked. */
final class Questions {
  /** Words between "asked by" and the name: the time stays linear. */
  private static final int REACH = 8;

  private static final Set<String> ASKED =
      Set.of("asked", "pressed", "questioned", "cross-examined", "challenged", "quizzed");

  private static final Set<String> QUESTION =
      Set.of(
          "whether", "if", "why", "how", "what", "who", "when", "where", "which", "about", "in",
          "on");

  private final SentenceView words;

  Questions(SentenceView words) {
    this.words = words;
  }

  /** "Asked by the coroner, Dr Mary Stone, whether ..." */
  boolean isAsker(TokenSpan name) {
    int first = Math.max(words.sentenceStart(name.from()), name.from() - REACH);
    for (int i = name.from() - 1; i > first; i--) {
      if (words.hasKey(i, "by")) {
        return ASKED.contains(words.key(i - 1));
      }
      if (QUESTION.contains(words.key(i)) || words.is(i, PartOfSpeech.VBD, PartOfSpeech.VBZ)) {
        return false;
      }
    }
    return false;
  }

  /**
   * "Counsel asked Dr Mary Stone why ..."
   *
   * @param from where the name begins, with its titles
   * @param to the token after it
   */
  boolean isAsked(int from, int to) {
    return from > 0
        && (ASKED.contains(words.key(from - 1)) || words.hasKey(from - 1, "asks"))
        && QUESTION.contains(words.key(to));
  }
}
