/** Properties of words: hashes, stems, clusters, parts of speech. */
package dev.onrecord.extraction.tagging.lexicon;
