package dev.onrecord.kafka;

import com.google.common.base.Throwables;
import java.util.Arrays;
import javax.security.auth.login.LoginException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;

/** Explains in one line why a Kafka client cannot be created, is refused or fails. */
public final class ClientErrors {
  private static final String JAAS = "org.apache.kafka.common.security.Jaas";
  private static final String KERBEROS = "org.apache.kafka.common.security.kerberos.";
  private static final String JAAS_NEEDED =
      "sasl.jaas.config (KAFKA_SASL_JAAS_CONFIG) is missing, malformed or names an unknown class; write CLASS required username=\"USER\" password=\"PASSWORD\"; with quotation marks and semicolon, for PLAIN with the class org.apache.kafka.common.security.plain.PlainLoginModule, for SCRAM org.apache.kafka.common.security.scram.ScramLoginModule";

  private ClientErrors() {}

  /** The innermost reason, and the property to check if the broker refuses us. Shows no secret. */
  public static String explain(Throwable error) {
    Throwable root = Throwables.getRootCause(error);
    if (isOfJaas(root)) {
      return JAAS_NEEDED;
    }
    if (isFrom(KERBEROS, root)) {
      return "there are no settings for GSSAPI, Kafka's default: set sasl.mechanism";
    }
    Throwable last =
        Throwables.getCausalChain(error).stream()
            .filter(KafkaException.class::isInstance)
            .reduce(error, (outer, inner) -> inner);
    String reason =
        last.getCause() == null
            ? message(last)
            : "%s (%s)".formatted(message(last), last.getCause());
    return last instanceof AuthenticationException
        ? "%s: check %s".formatted(reason, property(last))
        : reason;
  }

  private static String message(Throwable error) {
    return error.getMessage() == null ? error.toString() : error.getMessage();
  }

  /** Kafka repeats pieces of a malformed value, which may be those of a password. */
  private static boolean isOfJaas(Throwable root) {
    return root instanceof LoginException || isFrom(JAAS, root);
  }

  private static boolean isFrom(String classes, Throwable error) {
    return Arrays.stream(error.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith(classes));
  }

  private static String property(Throwable refusal) {
    if (refusal instanceof SslAuthenticationException) {
      return "ssl.truststore.location, and ssl.keystore.location if the broker asks for a certificate";
    }
    if (refusal instanceof UnsupportedSaslMechanismException) {
      return "sasl.mechanism";
    }
    return refusal instanceof SaslAuthenticationException
        ? "user and password in sasl.jaas.config"
        : "security.protocol and sasl.mechanism";
  }
}
