/** What a check is, and how checks are run. */
package dev.onrecord.operations.doctor.check;
