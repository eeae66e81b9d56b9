package dev.onrecord.cli.options;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.monitor.Monitor;
import dev.onrecord.monitor.MonitorSettings;
import dev.onrecord.monitor.MonitorSettings.Access;
import java.util.function.Function;

/**
 * The port of the demo's monitor.
 *
 * @param chosen null for the first free one of a range
 */
public record MonitorPort(Integer chosen) {
  private static final int TRIES = 20;

  public Monitor open(Function<Access, Monitor> start) {
    if (chosen != null) {
      return start.apply(Access.local(chosen));
    }
    for (int i = 0; i < TRIES; i++) {
      try {
        return start.apply(Access.local(MonitorSettings.DEFAULT_PORT + i));
      } catch (OnRecordException e) {
        // The port is taken: try the next one.
        continue;
      }
    }
    return start.apply(Access.local(0));
  }
}
