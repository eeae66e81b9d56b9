package dev.onrecord.extraction;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What an extractor reads.
 *
 * @param body the text; every offset of the results counts its code points
 * @param published the day of publication in UTC: it decides who held an office
 * @param language ISO 639-1 code as the source gives it, or empty where it gives none
 */
public record ArticleText(String body, LocalDate published, Optional<String> language) {
  public ArticleText {
    Objects.requireNonNull(body);
    Objects.requireNonNull(published);
    Objects.requireNonNull(language);
  }
}
