package dev.onrecord.extraction;

import java.util.List;
import java.util.Set;

/**
 * What was read out of one article.
 *
 * @param entities in the order of the text
 * @param statements in the order of the text
 * @param marks what the reader of these results should know; empty for an ordinary article
 */
public record Findings(
    List<FoundEntity> entities, List<FoundStatement> statements, Set<Mark> marks) {
  public Findings {
    entities = List.copyOf(entities);
    statements = List.copyOf(statements);
    marks = Set.copyOf(marks);
  }

  /** Why an extraction may hold less than its article. */
  public enum Mark {
    /** The text is not English and was not read. */
    LANGUAGE,
    /** More was found than is given of one article. */
    TRUNCATED,
    /**
     * The time for one article was up; what was found until then is given. How much that is depends
     * on the machine.
     */
    OUT_OF_TIME,
    /** The results were larger than the topics take; what comes last in the text is missing. */
    CUT
  }
}
