package dev.onrecord.kafka.outage;

import java.util.Locale;

/** What a reader of topics or views depends on, and waits for during an outage. */
public enum Dependency {
  BROKER,
  REGISTRY,
  DATABASE;

  /** The name in metrics. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
