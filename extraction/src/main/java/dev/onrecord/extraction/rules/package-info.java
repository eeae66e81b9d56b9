/** Rules of grammar that mend what a tagger finds: {@link dev.onrecord.extraction.rules.Rules}. */
package dev.onrecord.extraction.rules;
