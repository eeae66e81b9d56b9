package dev.onrecord.consumer.database;

import dev.onrecord.kafka.OnRecordException;

/** The database is there or can be made, but this release has not written views into it yet. */
public final class NoViewsException extends OnRecordException {
  private static final long serialVersionUID = 1L;

  public NoViewsException(Database database) {
    this("%s holds no views yet: 'onrecord views' or 'onrecord demo' fills it", database);
  }

  private NoViewsException(String message, Database database) {
    super(message.formatted(database));
  }

  /** There are some, and columns are missing that this release reads. */
  static NoViewsException ofOlderRelease(Database database) {
    return new NoViewsException(
        "%s holds the views of an older release: 'onrecord views' of this one adds what is new, and loses nothing",
        database);
  }
}
