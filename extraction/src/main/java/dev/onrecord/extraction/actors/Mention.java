package dev.onrecord.extraction.actors;

import dev.onrecord.extraction.text.TokenSpan;

/** A name where it stands in the article, and whom it names. */
record Mention(TokenSpan tokens, Referent referent) {}
