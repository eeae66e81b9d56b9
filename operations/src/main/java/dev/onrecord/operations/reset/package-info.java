/** Returning an application to its beginning. */
package dev.onrecord.operations.reset;
