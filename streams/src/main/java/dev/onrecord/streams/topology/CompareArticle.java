package dev.onrecord.streams.topology;

import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.CloudEvents;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.streams.state.ArticleState;
import dev.onrecord.streams.state.Contribution;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Reads an arriving article and forwards the difference it makes to what is counted of it. What was
 * seen before, or is older than what was seen, makes none.
 */
final class CompareArticle extends ContextualProcessor<String, Article, String, Change> {
  private final ArticleReader reader;
  private final ArticleMetrics metrics;
  private KeyValueStore<String, ArticleState> articles;

  CompareArticle(ArticleReader reader, ArticleMetrics metrics) {
    this.reader = reader;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, Change> context) {
    super.init(context);
    articles = context.getStateStore(OnRecordTopology.ARTICLES);
  }

  @Override
  public void process(Record<String, Article> record) {
    if (record.key() == null) {
      throw new UnreadableArticleException("an article without a key: publish it under its id");
    }
    ArticleState seen = articles.get(record.key());
    if (record.value() == null) {
      withdraw(record, seen);
    } else {
      publish(record, seen);
    }
  }

  private void publish(Record<String, Article> record, ArticleState seen) {
    Article article = record.value();
    if (!article.getId().equals(record.key())) {
      throw new UnreadableArticleException(
          "article %s under key %s: publish it under its id"
              .formatted(article.getId(), record.key()));
    }
    String fingerprint = Fingerprint.of(article);
    switch (Verdict.on(article, fingerprint, reader.version(), seen)) {
      case OLDER -> metrics.ignored();
      case SEEN -> metrics.repeated();
      case NEW -> {
        long start = System.nanoTime();
        Extraction extraction = reader.read(article);
        metrics.read(System.nanoTime() - start, extraction.getStatements().size());

        Contribution after = Contributions.of(extraction);
        articles.put(
            record.key(),
            new ArticleState(
                article.getRevision().toEpochMilli(), false, fingerprint, reader.version(), after));
        forward(record, new Change(extraction, counted(seen), after));
      }
    }
  }

  private void withdraw(Record<String, Article> record, ArticleState seen) {
    long until =
        seen == null ? record.timestamp() : Math.max(record.timestamp(), seen.getRevision());
    articles.put(record.key(), new ArticleState(until, true, "", "", Contributions.NONE));
    metrics.withdrawn();
    if (seen != null && !seen.getWithdrawn()) {
      forward(record, new Change(null, counted(seen), Contributions.NONE));
    }
  }

  private void forward(Record<String, Article> record, Change change) {
    RecordMetadata from = context().recordMetadata().orElseThrow();
    String origin = from.topic() + "-" + from.partition() + "-" + from.offset();
    context()
        .forward(
            record.withValue(change).withHeaders(CloudEvents.causedBy(origin, record.headers())));
  }

  private static Contribution counted(ArticleState seen) {
    return seen == null ? Contributions.NONE : seen.getContribution();
  }
}
