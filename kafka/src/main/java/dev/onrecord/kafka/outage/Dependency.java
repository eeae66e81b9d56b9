package dev.onrecord.kafka.outage;

import java.util.Locale;

/** What a reader of topics or views depends on, and waits for when it is away. */
public enum Dependency {
  BROKER,
  REGISTRY,
  DATABASE;

  /** As metrics name it. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
