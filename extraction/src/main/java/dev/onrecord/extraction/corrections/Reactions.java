package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.Set;

/**
 * Knows what others reacted to: where "the plan drew a rebuke from Reed", the plan is not what she
 * said; and who "drew criticism for the plan" has not criticised it.
 */
final class Reactions {
  private static final int REACH = 8;
  private static final Set<String> VERBS =
      Set.of(
          "draw",
          "draws",
          "drew",
          "drawn",
          "drawing",
          "prompt",
          "prompts",
          "prompted",
          "prompting",
          "provoke",
          "provokes",
          "provoked",
          "provoking",
          "spark",
          "sparks",
          "sparked",
          "sparking",
          "trigger",
          "triggers",
          "triggered",
          "triggering",
          "elicit",
          "elicits",
          "elicited",
          "earn",
          "earns",
          "earned",
          "earning",
          "attract",
          "attracts",
          "attracted",
          "invite",
          "invites",
          "invited",
          "receive",
          "receives",
          "received",
          "face",
          "faces",
          "faced");

  private static final Set<String> FEELINGS =
      Set.of(
          "alarm",
          "anger",
          "backlash",
          "complaints",
          "concern",
          "concerns",
          "criticism",
          "doubts",
          "fear",
          "fears",
          "outcry",
          "outrage",
          "panic",
          "worries");

  private final Board board;

  Reactions(Board board) {
    this.board = board;
  }

  /** The content stands before the verb, the speaker behind it and behind "from". */
  boolean isTarget(Utterance utterance) {
    if (utterance.speaker().isEmpty() || utterance.cue().isEmpty()) {
      return false;
    }
    int speaker = utterance.speaker().get().from();
    TokenSpan cue = utterance.cue().get();
    TokenSpan content = utterance.content().get(utterance.content().size() - 1);
    return speaker >= cue.to()
        && isBehindFrom(speaker)
        && content.to() <= cue.to()
        && hasVerb(Math.max(content.to(), cue.from() - REACH), cue.to());
  }

  /** "Reed triggered alarm about the bridge": others were alarmed. */
  boolean isSetOff(Utterance utterance) {
    if (utterance.speaker().isEmpty() || utterance.cue().isEmpty()) {
      return false;
    }
    TokenSpan cue = utterance.cue().get();
    for (int i = cue.from(); i < cue.to() - 1; i++) {
      if (VERBS.contains(board.word(i)) && FEELINGS.contains(board.word(i + 1))) {
        return utterance.speaker().get().to() <= i;
      }
    }
    return false;
  }

  private boolean isBehindFrom(int speaker) {
    for (int i = speaker; i >= speaker - 2; i--) {
      if (board.is(i, "from") || board.is(i, "among")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (VERBS.contains(board.word(i))) {
        return true;
      }
    }
    return false;
  }
}
