package dev.onrecord.producer.corpus.fields;

import dev.onrecord.producer.corpus.dates.Dates;
import dev.onrecord.producer.corpus.fields.Columns.Value;
import dev.onrecord.producer.corpus.html.HtmlText;
import dev.onrecord.producer.corpus.parsing.ArticleId;
import dev.onrecord.producer.corpus.parsing.RejectedArticleException;
import dev.onrecord.producer.corpus.parsing.StorableText;
import dev.onrecord.producer.corpus.parsing.WhiteSpace;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of one article beside its body. What is unfit is left out and noted, or refused. */
final class ArticleFields {
  private static final String DEFAULT_LANGUAGE = "en";

  /** A number that a table wrote with a fraction. */
  private static final Pattern WHOLE = Pattern.compile("^(\\d+)\\.0+$");

  private final Columns columns;
  private final Dates dates;

  ArticleFields(Columns columns, Dates dates) {
    this.columns = columns;
    this.dates = dates;
  }

  Instant published() throws RejectedArticleException {
    Value value = columns.published();
    try {
      return instant(value);
    } catch (RejectedArticleException e) {
      throw value.rejected(": " + e.getMessage());
    }
  }

  private Instant instant(Value value) throws RejectedArticleException {
    Dates.Read read = dates.read(WhiteSpace.strip(value.text()));
    if (read.zoneAssumed()) {
      columns.note(Note.ZONE_ASSUMED);
    }
    return read.instant();
  }

  private Optional<Instant> instant(Column column) throws RejectedArticleException {
    Optional<Value> value = columns.optional(column, Note.UNFIT_REVISION);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(instant(value.get()));
    } catch (RejectedArticleException e) {
      columns.leaveOut(Note.UNFIT_REVISION, value.get(), ": " + e.getMessage());
      return Optional.empty();
    }
  }

  /** When the article was withdrawn; empty if the source does not say. */
  Optional<Instant> withdrawnAt() throws RejectedArticleException {
    Optional<Instant> revision = instant(Column.REVISION);
    return revision.isPresent() ? revision : instant(Column.PUBLISHED);
  }

  /** ninjs counts versions as well: without a time, the number orders them. */
  Optional<Instant> revision(Instant published) throws RejectedArticleException {
    Optional<Instant> revision = instant(Column.REVISION);
    return revision.isPresent() || columns.extra("uri").isEmpty()
        ? revision
        : columns
            .extra("version")
            .filter(version -> version.matches("\\d{1,6}"))
            .map(version -> published.plusMillis(Long.parseLong(version)));
  }

  Optional<String> id() throws RejectedArticleException {
    Optional<Value> id = columns.optional(Column.ID, Note.UNFIT_ID);
    Optional<String> problem = id.flatMap(value -> ArticleId.problem(value.text()));
    if (problem.isPresent()) {
      columns.leaveOut(Note.UNFIT_ID, id.get(), ": " + problem.get());
      return Optional.empty();
    }
    return id.map(value -> WHOLE.matcher(value.text()).replaceFirst("$1"));
  }

  Optional<String> text(Column column, Note ifUnfit) throws RejectedArticleException {
    Optional<Value> value = columns.optional(column, ifUnfit);
    Optional<String> text = value.map(found -> WhiteSpace.collapse(HtmlText.of(found.text())));
    Optional<String> problem = text.flatMap(StorableText::problem);
    if (problem.isPresent()) {
      columns.leaveOut(ifUnfit, value.get(), problem.get());
      return Optional.empty();
    }
    return text.filter(found -> !found.isEmpty());
  }

  String language() throws RejectedArticleException {
    Optional<Value> given = columns.optional(Column.LANGUAGE, Note.UNKNOWN_LANGUAGE);
    Optional<String> code = given.flatMap(value -> Languages.code(value.text()));
    if (given.isPresent() && code.isEmpty()) {
      columns.leaveOut(Note.UNKNOWN_LANGUAGE, given.get(), "names no language such as 'en'");
    }
    return code.orElse(DEFAULT_LANGUAGE);
  }
}
