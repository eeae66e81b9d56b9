package dev.onrecord.cli.operate;

import dev.onrecord.cli.environment.TerminalText;
import dev.onrecord.operations.deadletters.RecordOrigin;
import dev.onrecord.operations.deadletters.Redrive.Done;
import dev.onrecord.operations.deadletters.Redrive.Outcome;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;

/** Prints what happened to each dead letter, one per line, and counts the outcomes. */
final class RedriveText {
  private final PrintWriter out;
  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

  RedriveText(PrintWriter out) {
    this.out = out;
  }

  void print(Done done) {
    counts.merge(done.outcome(), 1, Integer::sum);
    out.printf(
        "%-10s key %s: %s%n", done.letter().id(), DeadLetterText.key(done.letter()), outcome(done));
    out.flush();
  }

  private static String outcome(Done done) {
    String topic = done.letter().origin().map(RecordOrigin::topic).orElse("an unknown topic");
    return switch (done.outcome()) {
      case SENT -> "sent to " + TerminalText.printable(topic);
      case WOULD_BE_SENT -> "would be sent to " + TerminalText.printable(topic);
      case SENT_BEFORE ->
          "was sent at %s: --again sends it once more"
              .formatted(done.letter().redriven().orElseThrow());
      case SUPERSEDED ->
          "superseded, %s has a newer record of the key at offset %d: --even-superseded sends it anyway"
              .formatted(TerminalText.printable(topic), done.newest());
    };
  }

  String summary() {
    return "dead letters: %d sent, %d would be, %d sent before, %d superseded"
        .formatted(
            count(Outcome.SENT),
            count(Outcome.WOULD_BE_SENT),
            count(Outcome.SENT_BEFORE),
            count(Outcome.SUPERSEDED));
  }

  private int count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }
}
