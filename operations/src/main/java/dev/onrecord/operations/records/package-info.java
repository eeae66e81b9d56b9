/** Records as their readers see them: committed ones only. */
package dev.onrecord.operations.records;
