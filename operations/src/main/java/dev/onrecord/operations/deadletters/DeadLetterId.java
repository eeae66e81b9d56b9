package dev.onrecord.operations.deadletters;

import dev.onrecord.kafka.MisuseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A dead letter's partition and offset in its topic, written {@code 3-17}. */
public record DeadLetterId(int partition, long offset) implements Comparable<DeadLetterId> {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,9})-(\\d{1,18})");
  private static final Comparator<DeadLetterId> ORDER =
      Comparator.comparingInt(DeadLetterId::partition).thenComparingLong(DeadLetterId::offset);

  /**
   * @throws MisuseException if it is not PARTITION-OFFSET
   */
  public static DeadLetterId parse(String text) {
    return find(text)
        .orElseThrow(
            () ->
                new MisuseException(
                    "'%s' is not the id of a dead letter: give PARTITION-OFFSET, such as 3-17"
                        .formatted(text)));
  }

  /** Empty if the text is not PARTITION-OFFSET. */
  static Optional<DeadLetterId> find(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new DeadLetterId(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public int compareTo(DeadLetterId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return partition + "-" + offset;
  }
}
