package dev.onrecord.kafka.outage;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/**
 * Tells a registry that does not answer from bytes that are bad: the first is waited for, the
 * second are a dead letter.
 */
public final class RegistryOutage {
  private static final int NOT_FOUND = 404;
  private static final int UNPROCESSABLE = 422;

  private RegistryOutage() {}

  /**
   * Whether an error of serialising or deserialising comes from a registry that cannot be reached,
   * fails, is overloaded or refuses our credentials.
   */
  public static boolean isCauseOf(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof RestClientException answer) {
        return answer.getStatus() != NOT_FOUND && answer.getStatus() != UNPROCESSABLE;
      }
      if (isOfTheNetwork(cause)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Avro's own complaints about bad bytes are IOExceptions too, so the kind has to be looked at.
   */
  private static boolean isOfTheNetwork(Throwable cause) {
    return cause instanceof SocketException
        || cause instanceof SocketTimeoutException
        || cause instanceof UnknownHostException
        || cause instanceof SSLException;
  }
}
