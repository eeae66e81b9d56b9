/** Putting an application back to where it began. */
package dev.onrecord.operations.reset;
