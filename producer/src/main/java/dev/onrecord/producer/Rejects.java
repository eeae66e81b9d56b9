package dev.onrecord.producer;

import dev.onrecord.producer.corpus.Read;

/** Keeps what was rejected. */
public interface Rejects {

  void keep(Read.Rejected rejected);

  /** Keeps nothing. */
  static Rejects none() {
    return rejected -> {};
  }
}
