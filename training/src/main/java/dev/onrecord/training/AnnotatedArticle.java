package dev.onrecord.training;

import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.text.Document;
import java.util.List;

/**
 * An article with what annotators, or other tools, found in it.
 *
 * @param tags part of speech of every token as an ordinal, -1 where it is not known; empty where
 *     none is
 * @param names of persons, organisations and places, in the order of the text
 * @param attributions those with a cue
 */
@SuppressWarnings("ArrayRecordComponent")
record AnnotatedArticle(
    String id, Document document, int[] tags, List<Name> names, List<Attribution> attributions) {
  AnnotatedArticle {
    names = List.copyOf(names);
    attributions = List.copyOf(attributions);
  }
}
