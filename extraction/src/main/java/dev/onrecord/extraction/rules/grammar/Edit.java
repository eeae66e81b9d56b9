package dev.onrecord.extraction.rules.grammar;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.tagging.Wording;
import java.util.List;

/** One change to the statements of an article. */
public sealed interface Edit {
  /** Nobody says this. */
  record Drop(Utterance statement) implements Edit {}

  /**
   * The statement has other words.
   *
   * @param wordings one, or two for two statements that were taken for one
   */
  record Replace(Utterance statement, List<Wording> wordings) implements Edit {
    public Replace {
      wordings = List.copyOf(wordings);
    }

    public Replace(Utterance statement, Wording wording) {
      this(statement, List.of(wording));
    }
  }

  /** A statement that is missing. */
  record Add(Wording wording) implements Edit {}

  /**
   * A statement of which grammar leaves no doubt, in a form that the tagger does not know. Its
   * confidence is fixed: the rule says what it rests on.
   */
  record Settle(Utterance statement) implements Edit {}
}
