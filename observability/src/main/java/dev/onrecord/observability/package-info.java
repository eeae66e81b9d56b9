/** Metrics and health of a running command, over HTTP. */
package dev.onrecord.observability;
