/** What the topic of articles holds of an article that is to be withdrawn. */
package dev.onrecord.operations.retract;
