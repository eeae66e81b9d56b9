package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.text.TokenSpan;

/** A name where it stands in the article, and whom it names. */
public record Mention(TokenSpan tokens, Referent referent) {}
