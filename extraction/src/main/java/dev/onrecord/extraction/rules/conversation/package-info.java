/** Rules for speech of whole paragraphs: transcripts, interviews, statements that are announced. */
package dev.onrecord.extraction.rules.conversation;
