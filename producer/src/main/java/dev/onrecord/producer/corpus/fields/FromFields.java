package dev.onrecord.producer.corpus.fields;

import dev.onrecord.schemas.Article;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What the fields of a record say. */
public sealed interface FromFields {

  /**
   * An article.
   *
   * @param revised whether the source gives its revision
   */
  record Read(Article article, boolean revised, Set<Note> notes) implements FromFields {}

  /**
   * That an article is withdrawn.
   *
   * @param at when; empty if the source does not say
   */
  record Withdrawn(String id, Optional<Instant> at) implements FromFields {}
}
