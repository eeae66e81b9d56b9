package dev.onrecord.consumer;

import java.util.Locale;

/** What the views depend on, and wait for when it is away. */
enum Dependency {
  BROKER,
  REGISTRY,
  DATABASE;

  /** As metrics name it. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
