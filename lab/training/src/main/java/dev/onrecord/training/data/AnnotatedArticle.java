package dev.onrecord.training.data;

import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.text.Document;
import java.util.List;
import java.util.Optional;

/**
 * An article with what annotators, or other tools, found in it.
 *
 * @param tags part of speech of every token as an ordinal, -1 where it is not known; empty where
 *     none is
 * @param names of persons, organisations and places, in the order of the text; empty where they are
 *     not known
 * @param attributions those with a cue
 * @param nested whether statements inside others are annotated as well
 */
@SuppressWarnings("ArrayRecordComponent")
public record AnnotatedArticle(
    String id,
    Document document,
    int[] tags,
    Optional<List<Name>> names,
    List<Attribution> attributions,
    boolean nested) {
  public AnnotatedArticle {
    names = names.map(List::copyOf);
    attributions = List.copyOf(attributions);
  }

  /** Whether a statement with its cue here would not have been annotated. */
  public boolean isLeftOut(int token) {
    return !nested && attributions.stream().anyMatch(one -> one.isContent(token));
  }
}
