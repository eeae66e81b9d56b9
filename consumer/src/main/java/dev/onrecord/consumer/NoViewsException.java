package dev.onrecord.consumer;

import dev.onrecord.schemas.OnRecordException;

/** The database is there or can be made, but nobody has written views into it yet. */
public final class NoViewsException extends OnRecordException {
  private static final long serialVersionUID = 1L;

  NoViewsException(Database database) {
    super(
        "%s holds no views yet: 'onrecord views' or 'onrecord demo' fills it".formatted(database));
  }
}
