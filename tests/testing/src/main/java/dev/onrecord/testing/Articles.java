package dev.onrecord.testing;

import dev.onrecord.schemas.Article;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Articles for tests, in the notation of {@link ScriptedExtractor} or in English. */
public final class Articles {
  private Articles() {}

  /** An article whose revision is its day of publication. */
  public static Article article(String id, String day, String body) {
    return article(id, day, day, body);
  }

  public static Article article(String id, String day, String revisionDay, String body) {
    return Article.newBuilder()
        .setId(id)
        .setPublished(midnight(day))
        .setRevision(midnight(revisionDay))
        .setBody(body)
        .setSource(id + ".txt")
        .build();
  }

  public static Instant midnight(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
