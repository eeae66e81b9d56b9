package dev.onrecord.producer;

import dev.onrecord.producer.corpus.ReadResult;

/** Keeps what was rejected. */
public interface Rejects {

  void keep(ReadResult.Rejected rejected);

  /** Keeps nothing. */
  static Rejects none() {
    return rejected -> {};
  }
}
