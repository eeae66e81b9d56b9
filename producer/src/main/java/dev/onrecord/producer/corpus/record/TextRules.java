package dev.onrecord.producer.corpus.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a text file that is one article gets from outside.
 *
 * @param undated the day of a text without a date line; empty: such a text is rejected
 * @param id its id; empty: a hash of its content
 */
public record TextRules(Optional<LocalDate> undated, Optional<String> id) {}
