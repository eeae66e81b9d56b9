package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins a phrase that was shared out between two reports: in "Reed stressed Riga's willingness to
 * wait, the Council informed" all of it is what Reed stressed, and the sentence what the Council
 * informed of.
 */
final class TornPhrases {
  private final Board board;
  private final Set<Integer> ends = new HashSet<>();
  private final Map<Integer, TokenSpan> halves = new HashMap<>();

  TornPhrases(Board board, List<Utterance> utterances) {
    this.board = board;
    for (Utterance utterance : utterances) {
      if (utterance.content().size() == 1) {
        TokenSpan content = utterance.content().get(0);
        ends.add(content.to());
        if (isBehindItsOwner(utterance, content)) {
          halves.put(content.from(), content);
        }
      }
    }
  }

  Utterance mend(Utterance utterance) {
    if (utterance.content().size() != 1) {
      return utterance;
    }
    TokenSpan content = utterance.content().get(0);
    if (content.equals(halves.get(content.from())) && ends.contains(content.from())) {
      int start = board.sentenceStart(content.from());
      return with(utterance, new TokenSpan(start, content.to()));
    }
    TokenSpan rest = halves.get(content.to());
    return rest == null
        ? utterance
        : with(utterance, new TokenSpan(content.from(), withoutComma(rest)));
  }

  private boolean isBehindItsOwner(Utterance utterance, TokenSpan content) {
    int owner = content.from() - 1;
    boolean owned =
        board.is(owner, "'s")
            || board.is(owner, "’s")
            || (board.isMark(owner, "'’") && board.word(owner - 1).endsWith("s"));
    return owned
        && !board.document().opensQuote(content.from())
        && utterance.cue().filter(cue -> cue.from() >= content.to()).isPresent();
  }

  private int withoutComma(TokenSpan rest) {
    return board.isMark(rest.to() - 1, ",") ? rest.to() - 1 : rest.to();
  }

  private static Utterance with(Utterance utterance, TokenSpan content) {
    return utterance.with(utterance.speaker(), utterance.cue(), List.of(content));
  }
}
