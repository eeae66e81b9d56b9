package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.text.TokenSpan;

/** A name as it stands in the text; nobody has said yet whose it is. */
public record Name(TokenSpan tokens, NameType type) {}
