package dev.onrecord.streams.runtime;

import dev.onrecord.streams.topology.UnreadableArticleException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sends articles that can never be processed to the dead letters and goes on. Any other error stops
 * the task: going on would leave the counts wrong.
 */
public final class UnreadableArticlesToDeadLetters
    extends LogAndContinueProcessingExceptionHandler {

  @Override
  public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception error) {
    if (error instanceof UnreadableArticleException) {
      return super.handleError(context, record, error);
    }
    return Response.fail();
  }
}
