package dev.onrecord.producer.corpus.fields;

import java.util.Locale;

/** A field of an article. */
public enum Column {
  ID,
  PUBLISHED,
  REVISION,
  TITLE,
  BODY,
  SOURCE,
  PUBLISHER,
  URL,
  LANGUAGE;

  /** As users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
