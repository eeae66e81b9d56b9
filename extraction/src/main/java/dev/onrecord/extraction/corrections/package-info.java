/** Rules that put right what a tagger leaves plainly wrong, whatever its model. */
package dev.onrecord.extraction.corrections;
