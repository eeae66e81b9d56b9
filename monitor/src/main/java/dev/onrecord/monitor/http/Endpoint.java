package dev.onrecord.monitor.http;

import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Something that answers under a path. */
public sealed interface Endpoint {

  /** Answers at once, on the server's own thread. */
  non-sealed interface Answering extends Endpoint {
    /**
     * @throws ProblemException if there is no answer
     */
    Answer answer(Call call);
  }

  /** Goes on answering after it has returned. */
  non-sealed interface Streaming extends Endpoint {
    /**
     * Takes over the response and its end.
     *
     * @throws ProblemException if it does not
     */
    void open(Call call, org.eclipse.jetty.server.Request request, Response response, Callback end);
  }
}
