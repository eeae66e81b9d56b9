package dev.onrecord.monitor.http;

import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses every method that is not for reading, apart from the form for the token. */
final class MethodGuard extends Handler.Abstract.NonBlocking {
  private static final Set<String> ALLOWED = Set.of("GET", "HEAD");

  private final boolean hasLogin;

  /**
   * @param hasLogin whether a token is sent with a form
   */
  MethodGuard(boolean hasLogin) {
    this.hasLogin = hasLogin;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (ALLOWED.contains(request.getMethod()) || isLogin(request)) {
      return false;
    }
    throw new ProblemException(
        new Problem(405, "Method not allowed", "only GET and HEAD are answered here"),
        Map.of("Allow", "GET, HEAD"));
  }

  private boolean isLogin(Request request) {
    return hasLogin
        && request.getMethod().equals("POST")
        && RawPath.of(request).equals(TokenGuard.LOGIN);
  }
}
