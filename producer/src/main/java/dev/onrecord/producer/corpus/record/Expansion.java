package dev.onrecord.producer.corpus.record;

import java.util.function.LongSupplier;

/**
 * Bounds how much larger a file becomes when it is unpacked, all its layers together: no news
 * compresses a thousandfold.
 */
public final class Expansion {
  private static final long MOST_TIMES = 1000;
  private static final long ALWAYS_ALLOWED = 100L << 20;

  private final LongSupplier stored;
  private long unpacked;

  /**
   * @param stored how many bytes of the file have been read
   */
  public Expansion(LongSupplier stored) {
    this.stored = stored;
  }

  public void add(long bytes) throws UnreadableDataException {
    unpacked += bytes;
    if (unpacked > ALWAYS_ALLOWED && unpacked / MOST_TIMES > stored.getAsLong()) {
      throw new UnreadableDataException(
          "it unpacks to more than %,d times its size: the rest of the file is not read"
              .formatted(MOST_TIMES));
    }
  }
}
