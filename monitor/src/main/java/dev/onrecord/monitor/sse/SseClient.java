package dev.onrecord.monitor.sse;

import dev.onrecord.monitor.http.Problem;
import dev.onrecord.monitor.http.ProblemException;
import dev.onrecord.monitor.http.RawPath;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of one client. It pulls: the next bytes are asked for when the last ones are
 * written, so that a client that does not read costs one pending write and no thread. Thread-safe.
 */
final class SseClient extends IteratingCallback {
  private static final Logger LOG = LoggerFactory.getLogger(SseClient.class);

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final Consumer<SseClient> onGone;

  private volatile EventSupplier events;
  private boolean sentRetry;
  private boolean closing;
  private Problem disconnectReason;
  private boolean heartbeatIsDue;
  private boolean writing;
  private long writingSince;

  SseClient(Request request, Response response, Callback callback, Consumer<SseClient> onGone) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.onGone = onGone;
  }

  /** The address it comes from. */
  String address() {
    return Request.getRemoteAddr(request);
  }

  void start(EventSupplier supplier) {
    events = supplier;
    request.addFailureListener(this::abort);
    iterate();
  }

  /** Sends what there is to send; does nothing before the start. */
  void wake() {
    if (events != null) {
      iterate();
    }
  }

  /** Returns how long the current write has taken; zero if there is none. */
  synchronized Duration stalled() {
    return writing ? Duration.ofNanos(System.nanoTime() - writingSince) : Duration.ZERO;
  }

  void heartbeat() {
    synchronized (this) {
      heartbeatIsDue = true;
    }
    wake();
  }

  /** Sends the reason as the last event, after the current write, and ends the response. */
  void disconnect(Problem reason) {
    synchronized (this) {
      if (disconnectReason == null) {
        disconnectReason = reason;
      }
    }
    wake();
  }

  /** Closes the connection, even during a write. */
  void cut() {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
    abort(new IllegalStateException("did not read"));
  }

  @Override
  protected Action process() {
    synchronized (this) {
      writing = false;
    }
    if (closing) {
      return Action.SUCCEEDED;
    }
    Optional<byte[]> next = next();
    if (next.isEmpty()) {
      return Action.IDLE;
    }
    synchronized (this) {
      writing = true;
      writingSince = System.nanoTime();
    }
    response.write(closing, ByteBuffer.wrap(next.get()), this);
    return Action.SCHEDULED;
  }

  private Optional<byte[]> next() {
    if (!sentRetry) {
      sentRetry = true;
      return Optional.of(SseFormat.RETRY);
    }
    Problem reason = disconnectReason();
    if (reason == null) {
      try {
        Optional<byte[]> next = events.next();
        return next.isPresent() ? next : heartbeatIfDue();
      } catch (ProblemException e) {
        reason = e.problem();
      }
    }
    closing = true;
    return Optional.of(SseFormat.error(reason, RawPath.of(request)));
  }

  private synchronized Problem disconnectReason() {
    return disconnectReason;
  }

  private synchronized Optional<byte[]> heartbeatIfDue() {
    if (!heartbeatIsDue) {
      return Optional.empty();
    }
    heartbeatIsDue = false;
    return Optional.of(events.heartbeat());
  }

  @Override
  protected void onCompleteSuccess() {
    gone();
    callback.succeeded();
  }

  @Override
  protected void onCompleteFailure(Throwable cause) {
    LOG.debug("client is gone", cause);
    gone();
    callback.failed(cause);
  }

  private void gone() {
    events.close();
    onGone.accept(this);
  }
}
