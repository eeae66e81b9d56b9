package dev.onrecord.monitor.http;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses requests for other hosts than this machine, so that a foreign page whose name resolves to
 * this machine cannot read the monitor as its own (DNS rebinding).
 */
final class HostGuard extends Handler.Abstract.NonBlocking {
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String host = request.getHttpURI().getHost();
    if (host != null && LOCAL.contains(host.toLowerCase(Locale.ROOT))) {
      return false;
    }
    throw new ProblemException(
        new Problem(
            421,
            "Misdirected request",
            "this monitor is bound to this machine and answers to localhost, 127.0.0.1 and [::1] only; 'onrecord monitor --bind' opens it to others"));
  }
}
