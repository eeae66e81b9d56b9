package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts right what a tagger leaves plainly wrong: statements it missed, cues that swallowed their
 * subject, contents that swallowed the next report. Takes time in proportion to the text.
 */
public final class Corrections {
  /** Names these rules; it changes whenever they may correct the same findings differently. */
  public static final String RULES = "corrections-1";

  private Corrections() {}

  public static Tagged apply(Tagged tagged) {
    List<Utterance> utterances = new ArrayList<>();
    Boundaries boundaries = new Boundaries(new Board(tagged, tagged.utterances()));
    tagged.utterances().forEach(utterance -> utterances.addAll(boundaries.mend(utterance)));
    List<Utterance> missed = new MissedCues(new Board(tagged, utterances)).find();
    utterances.replaceAll(utterance -> withoutPiecesBehind(missed, utterance));
    utterances.addAll(missed);
    utterances.addAll(Chains.in(new Board(tagged, utterances), utterances));
    utterances.sort(Comparator.comparingInt(Corrections::place));
    return new Tagged(tagged.document(), tagged.names(), utterances);
  }

  /** "warned of “war”, cautioning against loss": what stands behind the second cue is its own. */
  private static Utterance withoutPiecesBehind(List<Utterance> missed, Utterance utterance) {
    List<TokenSpan> content = utterance.content();
    if (content.size() < 2 || missed.isEmpty()) {
      return utterance;
    }
    TokenSpan first = content.get(0);
    TokenSpan last = content.get(content.size() - 1);
    for (Utterance other : missed) {
      int cue = place(other);
      if (other.speaker().isEmpty() && first.to() <= cue && cue < last.from()) {
        List<TokenSpan> kept = content.stream().filter(piece -> piece.to() <= cue).toList();
        return new Utterance(utterance.speaker(), utterance.cue(), kept);
      }
    }
    return utterance;
  }

  private static int place(Utterance utterance) {
    return utterance
        .cue()
        .map(cue -> cue.from())
        .orElseGet(
            () -> utterance.content().isEmpty() ? 0 : utterance.content().get(0).from());
  }
}
