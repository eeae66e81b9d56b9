package dev.onrecord.monitor.http;

import java.util.Optional;
import java.util.Set;

/** There is nothing to change here. */
final class MethodGuard implements Guard {
  private static final Set<String> ALLOWED = Set.of("GET", "HEAD");

  @Override
  public Optional<Answer> stop(Call call) {
    if (ALLOWED.contains(call.method())) {
      return Optional.empty();
    }
    Problem problem = new Problem(405, "Method not allowed", "only GET and HEAD are answered here");
    return Optional.of(Answer.of(problem, call.path()).with("Allow", "GET, HEAD"));
  }
}
