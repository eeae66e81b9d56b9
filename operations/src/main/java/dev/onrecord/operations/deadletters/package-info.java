/** Dead letters: listing them, and sending them back once the cause is fixed. */
package dev.onrecord.operations.deadletters;
