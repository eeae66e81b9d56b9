package dev.onrecord.operations.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;

/**
 * Selects dead letters. An empty condition accepts all.
 *
 * @param error part of the error's class or message, in any case
 * @param topic the original record's
 * @param since the earliest moment at which a record became a dead letter
 * @param until the first moment that is too late
 */
public record DeadLetterFilter(
    Optional<String> key,
    Optional<String> error,
    Optional<String> topic,
    Optional<Instant> since,
    Optional<Instant> until) {
  public static final DeadLetterFilter ALL =
      new DeadLetterFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public boolean takes(DeadLetter letter) {
    return isKey(letter)
        && error.map(text -> isError(letter, text)).orElse(true)
        && topic
            .map(name -> letter.origin().filter(from -> from.topic().equals(name)).isPresent())
            .orElse(true)
        && since.map(first -> !letter.at().isBefore(first)).orElse(true)
        && until.map(end -> letter.at().isBefore(end)).orElse(true);
  }

  private boolean isKey(DeadLetter letter) {
    return key.map(text -> letter.key().equals(Optional.of(Bytes.wrap(text.getBytes(UTF_8)))))
        .orElse(true);
  }

  private static boolean isError(DeadLetter letter, String text) {
    String error = letter.failure().type() + "\n" + letter.failure().message();
    return error.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }
}
