package dev.onrecord.producer;

import dev.onrecord.producer.corpus.ReadResult;

/** Keeps rejected articles. */
public interface Rejects {

  void keep(ReadResult.Rejected rejected);

  /** Keeps nothing. */
  static Rejects none() {
    return rejected -> {};
  }
}
