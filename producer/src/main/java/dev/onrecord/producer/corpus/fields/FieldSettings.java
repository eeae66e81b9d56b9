package dev.onrecord.producer.corpus.fields;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How the fields of a record become those of an article.
 *
 * @param names which field is which
 * @param zone of times that name none
 * @param strict whether an optional field that is unfit is a reason to refuse the article
 * @param maxBodyBytes the longest accepted body, in bytes of UTF-8
 */
public record FieldSettings(FieldNames names, ZoneId zone, boolean strict, int maxBodyBytes) {

  /** All known names, UTC, tolerant. */
  public static FieldSettings upTo(int maxBodyBytes) {
    return new FieldSettings(FieldNames.known(), ZoneOffset.UTC, false, maxBodyBytes);
  }

  FieldSettings withNames(FieldNames other) {
    return new FieldSettings(other, zone, strict, maxBodyBytes);
  }

  public FieldSettings withMaxBodyBytes(int other) {
    return new FieldSettings(names, zone, strict, other);
  }
}
