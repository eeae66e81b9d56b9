package dev.onrecord.streams.topology;

import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.CloudEvents;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Topic;
import dev.onrecord.streams.mapping.Fingerprint;
import dev.onrecord.streams.state.ArticleState;
import dev.onrecord.streams.state.Contribution;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Reads an arriving article and forwards what it changes in the counts. A repetition or an older
 * revision changes nothing. A copy of the current revision is read again if another extractor read
 * it before.
 */
final class CompareArticle extends ContextualProcessor<String, Article, String, ArticleChange> {
  private final ExtractArticle reader;
  private final MinConfidence minConfidence;
  private final ArticleMetrics metrics;
  private final String reprocess;
  private KeyValueStore<String, ArticleState> articles;

  /**
   * @param reprocess where articles to be read again come from; its records publish nothing
   */
  CompareArticle(
      ExtractArticle reader,
      MinConfidence minConfidence,
      ArticleMetrics metrics,
      Topic<Article> reprocess) {
    this.reader = reader;
    this.minConfidence = minConfidence;
    this.metrics = metrics;
    this.reprocess = reprocess.name();
  }

  @Override
  public void init(ProcessorContext<String, ArticleChange> context) {
    super.init(context);
    articles = context.getStateStore(InternalNames.ARTICLES);
  }

  @Override
  public void process(Record<String, Article> record) {
    if (record.key() == null) {
      throw new UnreadableArticleException("an article without a key: publish it under its id");
    }
    ArticleState seen = articles.get(record.key());
    boolean copy = origin().topic().equals(reprocess);
    if (record.value() != null) {
      read(record, seen, copy);
    } else if (copy) {
      metrics.ignored();
    } else {
      withdraw(record, seen);
    }
  }

  private void read(Record<String, Article> record, ArticleState seen, boolean copy) {
    Article article = record.value();
    if (!article.getId().equals(record.key())) {
      throw new UnreadableArticleException(
          "article %s under key %s: publish it under its id"
              .formatted(article.getId(), record.key()));
    }
    String fingerprint = Fingerprint.of(article);
    String version = minConfidence.version(reader.version());
    Verdict verdict =
        copy
            ? Verdict.onCopy(article, fingerprint, version, seen)
            : Verdict.on(article, fingerprint, version, seen);
    switch (verdict) {
      case OLDER -> metrics.ignored();
      case SEEN -> metrics.repeated();
      case NEW -> {
        long start = System.nanoTime();
        Extraction extraction = reader.read(article);
        metrics.read(System.nanoTime() - start, extraction.getStatements().size());

        Contribution after = Contributions.of(extraction, minConfidence);
        articles.put(
            record.key(),
            new ArticleState(
                article.getRevision().toEpochMilli(), false, fingerprint, version, after));
        forward(
            copy ? record.withTimestamp(published(record)) : record,
            new ArticleChange(extraction, counted(seen), after));
      }
    }
  }

  private void withdraw(Record<String, Article> record, ArticleState seen) {
    long until =
        seen == null ? record.timestamp() : Math.max(record.timestamp(), seen.getRevision());
    articles.put(record.key(), new ArticleState(until, true, "", "", Contributions.NONE));
    metrics.withdrawn();
    if (seen != null && !seen.getWithdrawn()) {
      forward(record, new ArticleChange(null, counted(seen), Contributions.NONE));
    }
  }

  private void forward(Record<String, Article> record, ArticleChange change) {
    RecordMetadata from = origin();
    context()
        .forward(
            record
                .withValue(change)
                .withHeaders(
                    CloudEvents.causedBy(
                        from.topic(), from.partition(), from.offset(), record.headers())));
  }

  private RecordMetadata origin() {
    return context().recordMetadata().orElseThrow();
  }

  /** A copy's timestamp is its arrival; derived records carry the publication. */
  private static long published(Record<String, Article> copy) {
    long published = copy.value().getPublished().toEpochMilli();
    return Math.max(0, Math.min(published, copy.timestamp()));
  }

  private static Contribution counted(ArticleState seen) {
    return seen == null ? Contributions.NONE : seen.getContribution();
  }
}
