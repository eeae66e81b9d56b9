/** Checks of this machine. */
package dev.onrecord.operations.doctor.machine;
