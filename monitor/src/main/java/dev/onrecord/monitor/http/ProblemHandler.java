package dev.onrecord.monitor.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What Jetty itself refuses, as a problem and without a word about Jetty. */
final class ProblemHandler implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback end) {
    int status = response.getStatus() < HttpStatus.BAD_REQUEST_400 ? 500 : response.getStatus();
    SecurityHeaders.setOn(response.getHeaders());
    Problem problem =
        new Problem(status, HttpStatus.getMessage(status), "the request is not understood");
    // The address was perhaps not even read.
    MonitorHandler.send(Answer.of(problem, ""), response, end);
    return true;
  }
}
