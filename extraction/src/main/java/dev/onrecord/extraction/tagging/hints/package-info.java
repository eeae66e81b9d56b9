/** What another reader, the encoder of the precise engine, gives the linear models as features. */
package dev.onrecord.extraction.tagging.hints;
