package dev.onrecord.extraction.rules.grammar;

import java.util.List;

/** A fact of English that a tagger may get wrong. Has no state. */
public interface Rule {
  /** Names the rule where it is switched off or measured. */
  String name();

  /**
   * What it would change in an article, in any order. Each statement has at most one {@link
   * Edit.Drop} or {@link Edit.Replace}. Takes time in proportion to the article.
   */
  List<Edit> edits(Reading article);
}
