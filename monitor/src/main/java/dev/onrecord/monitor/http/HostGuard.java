package dev.onrecord.monitor.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps a page of somebody else, whose name was made to lead to this machine, from reading us as
 * its own (DNS rebinding).
 */
final class HostGuard implements Guard {
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  @Override
  public Optional<Answer> stop(Call call) {
    if (call.host().filter(host -> LOCAL.contains(host.toLowerCase(Locale.ROOT))).isPresent()) {
      return Optional.empty();
    }
    Problem problem =
        new Problem(
            421,
            "Misdirected request",
            "this monitor is bound to this machine and answers to localhost, 127.0.0.1 and [::1] only; 'onrecord monitor --bind' opens it to others");
    return Optional.of(Answer.of(problem, call.path()));
  }
}
