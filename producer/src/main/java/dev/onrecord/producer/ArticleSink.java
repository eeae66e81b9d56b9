package dev.onrecord.producer;

import dev.onrecord.producer.corpus.ReadResult;
import java.util.List;

/** Where a replay sends its articles. Used by one thread. */
public interface ArticleSink {

  /** What became of an article that was sent. */
  sealed interface Outcome {
    ReadResult.Accepted article();

    record Published(ReadResult.Accepted article) implements Outcome {}

    /** It, and only it, cannot be published. */
    record Refused(ReadResult.Accepted article, String reason) implements Outcome {}
  }

  /** Sends an article, without waiting for what becomes of it. */
  void send(ReadResult.Accepted article) throws InterruptedException;

  /** The outcomes that are known and were not given before. */
  List<Outcome> outcomes();

  /** Waits until the outcome of everything that was sent is known. */
  void flush() throws InterruptedException;
}
