/** Checks of the schema registry. */
package dev.onrecord.operations.doctor.registry;
