package dev.onrecord.producer.corpus.format;

import dev.onrecord.producer.corpus.record.Limits;
import dev.onrecord.producer.corpus.record.TextRules;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How documents are opened.
 *
 * @param format of all documents; empty: it is recognised
 * @param encoding of all texts without a byte-order mark; empty: UTF-8
 * @param undatedTexts whether a text without a date line is an article of the day of its last
 *     change
 * @param idsFromNames whether a text's id is its name without its ending
 */
public record Opening(
    Optional<Format> format,
    Optional<Charset> encoding,
    Limits limits,
    boolean undatedTexts,
    boolean idsFromNames) {

  TextRules texts(String shortName, Instant lastChange) {
    return new TextRules(
        undatedTexts
            ? Optional.of(LocalDate.ofInstant(lastChange, ZoneOffset.UTC))
            : Optional.empty(),
        idsFromNames ? Optional.of(Format.stem(shortName)) : Optional.empty());
  }
}
