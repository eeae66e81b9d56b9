/**
 * What the rules are made of: the article as they see it, the changes they propose, lists of words,
 * clauses, verbs and paragraphs.
 */
package dev.onrecord.extraction.rules.grammar;
