package dev.onrecord.consumer.database;

import dev.onrecord.kafka.OnRecordException;

/** No views of this release are in the database yet. */
public final class NoViewsException extends OnRecordException {
  private static final long serialVersionUID = 1L;

  public NoViewsException(Database database) {
    this("%s holds no views yet: 'onrecord views' or 'onrecord demo' fills it", database);
  }

  private NoViewsException(String message, Database database) {
    super(message.formatted(database));
  }

  /** There are views, but without some columns that this release reads. */
  static NoViewsException ofOlderRelease(Database database) {
    return new NoViewsException(
        "%s holds the views of an older release: 'onrecord views' of this one adds what is new, and loses nothing",
        database);
  }
}
