package dev.onrecord.monitor.http;

import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses every method that is not for reading. */
final class MethodGuard extends Handler.Abstract.NonBlocking {
  private static final Set<String> ALLOWED = Set.of("GET", "HEAD");

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (ALLOWED.contains(request.getMethod())) {
      return false;
    }
    throw new ProblemException(
        new Problem(405, "Method not allowed", "only GET and HEAD are answered here"),
        Map.of("Allow", "GET, HEAD"));
  }
}
