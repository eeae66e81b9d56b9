/** Whether everything is there that the applications need; changes nothing. */
package dev.onrecord.operations.doctor;
