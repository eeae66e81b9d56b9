/** Checks of the database with the views. */
package dev.onrecord.operations.doctor.database;
