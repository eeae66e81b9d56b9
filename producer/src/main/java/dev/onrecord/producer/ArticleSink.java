package dev.onrecord.producer;

import dev.onrecord.producer.corpus.ReadResult;
import java.time.Instant;
import java.util.List;

/** Where a replay sends its articles. Used by one thread. */
public interface ArticleSink {

  /** The result of sending an article. */
  sealed interface Outcome {
    record Published(ReadResult.Accepted article) implements Outcome {}

    /** This one article cannot be published; others can. */
    record Refused(ReadResult.Accepted article, String reason) implements Outcome {}

    record Withdrawn(String id) implements Outcome {}
  }

  /** Sends an article without waiting for the outcome. */
  void send(ReadResult.Accepted article) throws InterruptedException;

  /** Sends the withdrawal of an article as of a time, without waiting for the outcome. */
  void withdraw(String id, Instant at) throws InterruptedException;

  /** The outcomes known since the last call. */
  List<Outcome> outcomes();

  /** Waits until the outcomes of all that was sent are known. */
  void flush() throws InterruptedException;
}
