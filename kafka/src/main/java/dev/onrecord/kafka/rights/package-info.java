/** What the users of a broker with access control must be allowed, command by command. */
package dev.onrecord.kafka.rights;
