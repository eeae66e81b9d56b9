package dev.onrecord.streams.runtime;

import dev.onrecord.kafka.outage.RegistryOutage;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;

/**
 * Sends articles that cannot be decoded to the dead letters and continues. Anything else stops the
 * task: an outage of the registry is waited for, and an internal record must never be skipped.
 */
public final class BadBytesToDeadLetters extends LogAndContinueExceptionHandler {
  /** The configuration key for the set of topics that hold articles. */
  static final String ARTICLES_TOPICS = "onrecord.topics.articles";

  private Set<?> articles = Set.of();
  private DeadLetters letters;

  @Override
  public void configure(Map<String, ?> configs) {
    super.configure(configs);
    articles = (Set<?>) configs.get(ARTICLES_TOPICS);
    letters = DeadLetters.of(configs, "bad_bytes");
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception error) {
    if (RegistryOutage.causeOf(error).isPresent() || !articles.contains(record.topic())) {
      return Response.fail();
    }
    Response response = super.handleError(context, record, error);
    letters.keep(response.deadLetterQueueRecords());
    return response;
  }
}
