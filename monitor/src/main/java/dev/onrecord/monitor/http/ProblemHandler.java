package dev.onrecord.monitor.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every request that failed with a problem, whether we or Jetty refused it. */
final class ProblemHandler implements Request.Handler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    SecurityHeaders.setOn(response.getHeaders());
    Object cause = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
    if (cause instanceof ProblemException refusal) {
      refusal.headers().forEach(response.getHeaders()::put);
      send(refusal.problem(), RawPath.of(request), response, callback);
    } else if (cause instanceof Throwable failure && !(cause instanceof QuietException)) {
      LOG.error("{} {} failed", request.getMethod(), RawPath.of(request), failure);
      Problem problem =
          new Problem(500, "Failed", "the monitor failed; its standard error says why");
      send(problem, RawPath.of(request), response, callback);
    } else {
      int status = Math.max(response.getStatus(), HttpStatus.BAD_REQUEST_400);
      // The path may be what Jetty could not parse.
      send(
          new Problem(status, HttpStatus.getMessage(status), "the request is not understood"),
          "",
          response,
          callback);
    }
    return true;
  }

  private static void send(Problem problem, String path, Response response, Callback callback) {
    Responses.setContent(Problem.MEDIA_TYPE, response);
    Responses.send(problem.status(), Json.bytes(problem, path), response, callback);
  }
}
