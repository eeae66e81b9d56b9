package dev.onrecord.producer.corpus.fields;

import dev.onrecord.producer.corpus.dates.Dates;
import dev.onrecord.producer.corpus.fields.Columns.Value;
import dev.onrecord.producer.corpus.html.HtmlText;
import dev.onrecord.producer.corpus.parsing.ArticleId;
import dev.onrecord.producer.corpus.parsing.RejectedArticleException;
import dev.onrecord.producer.corpus.parsing.StorableText;
import dev.onrecord.producer.corpus.parsing.WhiteSpace;
import dev.onrecord.producer.corpus.record.RawRecord;
import dev.onrecord.producer.corpus.record.RawRecord.BodyKind;
import dev.onrecord.schemas.Article;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes articles of the fields of records, or says which one is invalid. */
public final class ArticleBuilder {
  private static final String DEFAULT_LANGUAGE = "en";
  private static final String STATUS = "pubstatus";

  /** A number that a table wrote with a fraction. */
  private static final Pattern WHOLE = Pattern.compile("^(\\d+)\\.0+$");

  /** What ninjs and NewsML-G2 call an article that must not be used, or not yet. */
  private static final Set<String> WITHDRAWN = Set.of("canceled", "cancelled", "withheld");

  private final FieldSettings settings;
  private final FieldSettings ofTexts;
  private final Dates dates;
  private final Set<String> summaries;

  public ArticleBuilder(FieldSettings settings) {
    this.settings = settings;
    this.ofTexts = settings.withNames(FieldNames.preset("onrecord"));
    this.dates = new Dates(settings.zone());
    this.summaries = Set.copyOf(new Presets().names(Presets.SUMMARY, Column.BODY));
  }

  /**
   * @param whereRead the article's source, if the record names none
   * @throws RejectedArticleException naming the field that is missing or invalid
   */
  public FromFields build(RawRecord.Found record, String whereRead)
      throws RejectedArticleException {
    boolean plain = record.kind() == BodyKind.PLAIN_TEXT;
    Columns columns = new Columns(new NamedFields(record.fields()), plain ? ofTexts : settings);
    if (columns.extra(STATUS).filter(ArticleBuilder::isWithdrawn).isPresent()) {
      return withdrawn(columns);
    }
    String body = body(columns, plain);
    Instant published = published(columns);
    Optional<Instant> revision = revision(columns, published);
    String id = id(columns).orElseGet(() -> ArticleId.ofContent(published, body));
    Article article =
        new Article(
            id,
            published,
            revision.orElse(published),
            text(columns, Column.TITLE, Note.UNFIT_TITLE).orElse(null),
            body,
            text(columns, Column.SOURCE, Note.UNFIT_SOURCE).orElse(whereRead),
            text(columns, Column.PUBLISHER, Note.UNFIT_PUBLISHER).orElse(null),
            text(columns, Column.URL, Note.UNFIT_ADDRESS).orElse(null),
            language(columns));
    if (!plain) {
      noteMissing(columns, article);
    }
    return new FromFields.Read(article, revision.isPresent(), columns.notes());
  }

  private static boolean isWithdrawn(String status) {
    return WITHDRAWN.contains(status.toLowerCase(Locale.ROOT).replaceFirst("^stat:", ""));
  }

  private FromFields withdrawn(Columns columns) throws RejectedArticleException {
    String id =
        id(columns).orElseThrow(() -> new RejectedArticleException("a withdrawal without an id"));
    Optional<Instant> revision = instant(columns, Column.REVISION);
    return new FromFields.Withdrawn(
        id, revision.isPresent() ? revision : instant(columns, Column.PUBLISHED));
  }

  private String body(Columns columns, boolean plain) throws RejectedArticleException {
    Value value = columns.body();
    String text = plain ? value.text() : HtmlText.of(value.text());
    Optional<String> problem = StorableText.problem(text);
    if (problem.isPresent()) {
      throw value.rejected(problem.get());
    }
    String body = plain ? text : WhiteSpace.strip(text);
    if (body.isEmpty()) {
      throw value.rejected("has no text");
    }
    int bytes = body.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > settings.maxBodyBytes()) {
      throw new RejectedArticleException(
          "body of %d bytes is over the limit of %d: raise it with --max-article-bytes"
              .formatted(bytes, settings.maxBodyBytes()));
    }
    if (summaries.contains(value.name())) {
      columns.note(Note.SUMMARY);
    }
    return body;
  }

  private Instant published(Columns columns) throws RejectedArticleException {
    Value value = columns.published();
    try {
      return instant(value, columns);
    } catch (RejectedArticleException e) {
      throw value.rejected(": " + e.getMessage());
    }
  }

  private Instant instant(Value value, Columns columns) throws RejectedArticleException {
    Dates.Read read = dates.read(WhiteSpace.strip(value.text()));
    if (read.zoneAssumed()) {
      columns.note(Note.ZONE_ASSUMED);
    }
    return read.instant();
  }

  private Optional<Instant> instant(Columns columns, Column column)
      throws RejectedArticleException {
    Optional<Value> value = columns.optional(column, Note.UNFIT_REVISION);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(instant(value.get(), columns));
    } catch (RejectedArticleException e) {
      columns.leaveOut(Note.UNFIT_REVISION, value.get(), ": " + e.getMessage());
      return Optional.empty();
    }
  }

  /** ninjs counts versions as well: without a time, the number orders them. */
  private Optional<Instant> revision(Columns columns, Instant published)
      throws RejectedArticleException {
    Optional<Instant> revision = instant(columns, Column.REVISION);
    return revision.isPresent() || columns.extra("uri").isEmpty()
        ? revision
        : columns
            .extra("version")
            .filter(version -> version.matches("\\d{1,6}"))
            .map(version -> published.plusMillis(Long.parseLong(version)));
  }

  private Optional<String> id(Columns columns) throws RejectedArticleException {
    Optional<Value> id = columns.optional(Column.ID, Note.UNFIT_ID);
    Optional<String> problem = id.flatMap(value -> ArticleId.problem(value.text()));
    if (problem.isPresent()) {
      columns.leaveOut(Note.UNFIT_ID, id.get(), ": " + problem.get());
      return Optional.empty();
    }
    return id.map(value -> WHOLE.matcher(value.text()).replaceFirst("$1"));
  }

  private static Optional<String> text(Columns columns, Column column, Note ifUnfit)
      throws RejectedArticleException {
    Optional<Value> value = columns.optional(column, ifUnfit);
    Optional<String> text = value.map(found -> WhiteSpace.collapse(HtmlText.of(found.text())));
    Optional<String> problem = text.flatMap(StorableText::problem);
    if (problem.isPresent()) {
      columns.leaveOut(ifUnfit, value.get(), problem.get());
      return Optional.empty();
    }
    return text.filter(found -> !found.isEmpty());
  }

  private String language(Columns columns) throws RejectedArticleException {
    Optional<Value> given = columns.optional(Column.LANGUAGE, Note.UNKNOWN_LANGUAGE);
    Optional<String> code = given.flatMap(value -> Languages.code(value.text()));
    if (given.isPresent() && code.isEmpty()) {
      columns.leaveOut(Note.UNKNOWN_LANGUAGE, given.get(), "names no language such as 'en'");
    }
    return code.orElse(DEFAULT_LANGUAGE);
  }

  private static void noteMissing(Columns columns, Article article) {
    if (article.getTitle().isEmpty()) {
      columns.note(Note.NO_TITLE);
    }
    if (article.getPublisher().isEmpty()) {
      columns.note(Note.NO_PUBLISHER);
    }
    if (article.getUrl().isEmpty()) {
      columns.note(Note.NO_ADDRESS);
    }
  }
}
