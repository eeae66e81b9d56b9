/** Dead letters: what is in them, and sending them back once the cause is mended. */
package dev.onrecord.operations.deadletters;
