/** What is done to a running pipeline, and what came of it. */
package dev.onrecord.soak.faults;
