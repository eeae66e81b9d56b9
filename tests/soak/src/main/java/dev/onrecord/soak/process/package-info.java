/** Commands of On Record as processes of their own. */
package dev.onrecord.soak.process;
