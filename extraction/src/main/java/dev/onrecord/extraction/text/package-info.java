/** Texts cut into tokens, sentences, paragraphs and quotations. */
package dev.onrecord.extraction.text;
