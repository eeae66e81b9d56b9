/** Checks of brokers, topics, groups and rights. */
package dev.onrecord.operations.doctor.broker;
