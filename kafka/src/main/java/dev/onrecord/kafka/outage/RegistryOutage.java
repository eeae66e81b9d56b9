package dev.onrecord.kafka.outage;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/**
 * Tells an outage of the registry from bad bytes: the first is waited for, the second become a dead
 * letter.
 */
public final class RegistryOutage {
  private static final int NOT_FOUND = 404;
  private static final int UNPROCESSABLE = 422;

  private RegistryOutage() {}

  /**
   * Whether an error of a serializer or deserializer comes from a registry that cannot be reached,
   * fails, is overloaded or refuses our credentials.
   */
  public static boolean isCauseOf(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof RestClientException answer) {
        return answer.getStatus() != NOT_FOUND && answer.getStatus() != UNPROCESSABLE;
      }
      if (isNetworkError(cause)) {
        return true;
      }
    }
    return false;
  }

  /** Avro's errors about bad bytes are IOExceptions too, so the type decides. */
  private static boolean isNetworkError(Throwable cause) {
    return cause instanceof SocketException
        || cause instanceof SocketTimeoutException
        || cause instanceof UnknownHostException
        || cause instanceof SSLException;
  }
}
