package dev.onrecord.producer;

import dev.onrecord.producer.corpus.ReadResult;
import java.util.List;

/** Where a replay sends its articles. Used by one thread. */
public interface ArticleSink {

  /** The result of sending an article. */
  sealed interface Outcome {
    ReadResult.Accepted article();

    record Published(ReadResult.Accepted article) implements Outcome {}

    /** This one article cannot be published; others can. */
    record Refused(ReadResult.Accepted article, String reason) implements Outcome {}
  }

  /** Sends an article without waiting for the outcome. */
  void send(ReadResult.Accepted article) throws InterruptedException;

  /** The outcomes known since the last call. */
  List<Outcome> outcomes();

  /** Waits until the outcomes of all sent articles are known. */
  void flush() throws InterruptedException;
}
