package dev.onrecord.streams.runtime;

import dev.onrecord.streams.topology.UnreadableArticleException;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sends articles that can never be processed to the dead letters and continues. Any other error
 * stops the task: to continue would make the counts wrong.
 */
public final class UnreadableArticlesToDeadLetters
    extends LogAndContinueProcessingExceptionHandler {
  private DeadLetters letters;

  @Override
  public void configure(Map<String, ?> configs) {
    super.configure(configs);
    letters = DeadLetters.of(configs, "unreadable");
  }

  @Override
  public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception error) {
    if (!(error instanceof UnreadableArticleException)) {
      return Response.fail();
    }
    Response response = super.handleError(context, record, error);
    letters.keep(response.deadLetterQueueRecords());
    return response;
  }
}
