package dev.onrecord.monitor.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between Jetty and ours: guards, then routes; every failure becomes a problem. */
final class MonitorHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(MonitorHandler.class);

  private final List<Guard> guards;
  private final Routes routes;

  MonitorHandler(List<Guard> guards, Routes routes) {
    this.guards = guards;
    this.routes = routes;
  }

  @Override
  public boolean handle(Request request, Response response, Callback end) {
    SecurityHeaders.setOn(response.getHeaders());
    Call call = new Call(request);
    try {
      Optional<Answer> stopped = stopped(call);
      if (stopped.isPresent()) {
        send(stopped.get(), response, end);
      } else {
        route(call, response, end);
      }
    } catch (ProblemException e) {
      send(Answer.of(e.problem(), call.path()), response, end);
    } catch (RuntimeException e) {
      LOG.error("{} {} failed", call.method(), call.path(), e);
      send(Answer.of(failure(), call.path()), response, end);
    }
    return true;
  }

  private Optional<Answer> stopped(Call call) {
    return guards.stream().map(guard -> guard.stop(call)).flatMap(Optional::stream).findFirst();
  }

  private void route(Call call, Response response, Callback end) {
    Endpoint endpoint = routes.find(call.path());
    if (endpoint instanceof Endpoint.Answering answering) {
      send(answering.answer(call), response, end);
    } else if (endpoint instanceof Endpoint.Streaming streaming) {
      streaming.open(call, call.request(), response, end);
    }
  }

  private static Problem failure() {
    return new Problem(500, "Failed", "the monitor failed; its standard error says why");
  }

  static void send(Answer answer, Response response, Callback end) {
    response.setStatus(answer.status());
    answer.headers().forEach(response.getHeaders()::put);
    response.getHeaders().put("Content-Length", answer.body().length);
    response.write(true, ByteBuffer.wrap(answer.body()), end);
  }
}
