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

/** Makes articles of the fields of records, or says which one is invalid. */
public final class ArticleBuilder {
  private static final String STATUS = "pubstatus";

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
    ArticleFields fields = new ArticleFields(columns, dates);
    if (columns.extra(STATUS).filter(ArticleBuilder::isWithdrawn).isPresent()) {
      return withdrawn(fields);
    }
    String body = body(columns, plain);
    Instant published = fields.published();
    Optional<Instant> revision = fields.revision(published);
    String id = fields.id().orElseGet(() -> ArticleId.ofContent(published, body));
    Article article =
        new Article(
            id,
            published,
            revision.orElse(published),
            fields.text(Column.TITLE, Note.UNFIT_TITLE).orElse(null),
            body,
            fields.text(Column.SOURCE, Note.UNFIT_SOURCE).orElse(whereRead),
            fields.text(Column.PUBLISHER, Note.UNFIT_PUBLISHER).orElse(null),
            fields.text(Column.URL, Note.UNFIT_ADDRESS).orElse(null),
            fields.language());
    if (!plain) {
      noteMissing(columns, article);
    }
    return new FromFields.Read(article, revision.isPresent(), columns.notes());
  }

  private static boolean isWithdrawn(String status) {
    return WITHDRAWN.contains(status.toLowerCase(Locale.ROOT).replaceFirst("^stat:", ""));
  }

  private static FromFields withdrawn(ArticleFields fields) throws RejectedArticleException {
    String id =
        fields.id().orElseThrow(() -> new RejectedArticleException("a withdrawal without an id"));
    return new FromFields.Withdrawn(id, fields.withdrawnAt());
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
