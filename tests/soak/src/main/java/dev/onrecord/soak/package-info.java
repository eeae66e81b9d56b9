/**
 * The pipeline as real processes, while parts of it are killed, stopped and cut off. Every run ends
 * in the oracle's comparison.
 */
package dev.onrecord.soak;
