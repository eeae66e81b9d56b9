package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Puts right what a tagger leaves plainly wrong: statements it missed, cues that swallowed their
 * subject, contents that swallowed the next report. Takes time in proportion to the text.
 */
public final class Corrections {
  /** Names these rules; it changes whenever they may correct the same findings differently. */
  public static final String RULES = "corrections-4";

  private Corrections() {}

  public static Tagged apply(Tagged tagged) {
    List<Utterance> utterances = new ArrayList<>();
    Boundaries boundaries = new Boundaries(new Board(tagged, tagged.utterances()));
    tagged.utterances().forEach(utterance -> utterances.addAll(boundaries.mend(utterance)));
    List<Utterance> missed = new MissedCues(new Board(tagged, utterances)).find();
    TreeSet<Integer> cues = new TreeSet<>();
    missed.stream().filter(found -> found.speaker().isEmpty()).forEach(f -> cues.add(place(f)));
    utterances.replaceAll(utterance -> withoutPiecesBehind(cues, utterance));
    utterances.addAll(missed);
    List<Utterance> torn = List.copyOf(utterances);
    utterances.replaceAll(new TornPhrases(new Board(tagged, torn), torn)::mend);
    utterances.addAll(new FrontedReports(new Board(tagged, utterances)).find());
    utterances.addAll(new OwnedNouns(new Board(tagged, utterances)).find());
    utterances.addAll(new ListedDemands(new Board(tagged, utterances)).find());
    utterances.addAll(new LateAttributions(new Board(tagged, utterances)).find());
    utterances.addAll(new DashAttributions(new Board(tagged, utterances)).find());
    Relatives relatives = new Relatives(new Board(tagged, utterances), utterances);
    utterances.replaceAll(relatives::mend);
    utterances.addAll(relatives.find());
    utterances.addAll(Chains.in(new Board(tagged, utterances), utterances));
    utterances.sort(Comparator.comparingInt(Corrections::place));
    return tagged.with(utterances);
  }

  /** "warned of “war”, cautioning against loss": what stands behind the second cue is its own. */
  private static Utterance withoutPiecesBehind(TreeSet<Integer> cues, Utterance utterance) {
    List<TokenSpan> content = utterance.content();
    if (content.size() < 2) {
      return utterance;
    }
    Integer cue = cues.ceiling(content.get(0).to());
    if (cue == null || cue >= content.get(content.size() - 1).from()) {
      return utterance;
    }
    List<TokenSpan> kept = content.stream().filter(piece -> piece.to() <= cue).toList();
    return utterance.with(utterance.speaker(), utterance.cue(), kept);
  }

  private static int place(Utterance utterance) {
    return utterance
        .cue()
        .map(cue -> cue.from())
        .orElseGet(() -> utterance.content().isEmpty() ? 0 : utterance.content().get(0).from());
  }
}
