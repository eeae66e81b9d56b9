package dev.onrecord.streams.runtime;

import dev.onrecord.schemas.RegistryOutage;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;

/**
 * Sends articles that cannot be decoded to the dead letters and goes on. Whatever else cannot be
 * decoded stops the task: an outage of the registry is waited for, and an internal record must
 * never be skipped.
 */
public final class BadBytesToDeadLetters extends LogAndContinueExceptionHandler {
  static final String ARTICLES_TOPIC = "onrecord.topics.articles";

  private String articles = "";
  private DeadLetters letters;

  @Override
  public void configure(Map<String, ?> configs) {
    super.configure(configs);
    articles = String.valueOf(configs.get(ARTICLES_TOPIC));
    letters = DeadLetters.of(configs, "bad_bytes");
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception error) {
    if (RegistryOutage.isCauseOf(error) || !record.topic().equals(articles)) {
      return Response.fail();
    }
    Response response = super.handleError(context, record, error);
    letters.keep(response.deadLetterQueueRecords());
    return response;
  }
}
