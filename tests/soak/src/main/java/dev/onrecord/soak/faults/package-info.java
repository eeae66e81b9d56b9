/** The faults that are caused in a running pipeline. */
package dev.onrecord.soak.faults;
