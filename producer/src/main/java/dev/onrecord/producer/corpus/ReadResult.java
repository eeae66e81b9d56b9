package dev.onrecord.producer.corpus;

import dev.onrecord.producer.corpus.fields.Note;
import dev.onrecord.producer.corpus.record.Original;
import dev.onrecord.schemas.Article;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The result of reading one article of a corpus. */
public sealed interface ReadResult {
  SourceLocation origin();

  /**
   * An article that can be published.
   *
   * @param revised whether the source gives its revision
   * @param notes what was not as it should be
   */
  record Accepted(
      Article article, boolean revised, Set<Note> notes, SourceLocation origin, Original original)
      implements ReadResult {}

  /**
   * A message that an article is withdrawn.
   *
   * @param at when; empty if the source does not say
   */
  record Withdrawn(String id, Optional<Instant> at, SourceLocation origin) implements ReadResult {}

  /**
   * An article that cannot be published.
   *
   * @param reason in plain words, without the location
   */
  record Rejected(SourceLocation origin, String reason, Original original) implements ReadResult {

    /** {@code FILE:LINE: reason}. */
    public String message() {
      return origin + ": " + reason;
    }
  }
}
