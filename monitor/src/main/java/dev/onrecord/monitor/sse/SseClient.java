package dev.onrecord.monitor.sse;

import dev.onrecord.monitor.http.Problem;
import dev.onrecord.monitor.http.ProblemException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client. It pulls: the next bytes are asked for when the last ones are gone, so that a client
 * that does not read costs one write that is under way, and no thread. Thread-safe.
 */
final class SseClient extends IteratingCallback {
  private static final Logger LOG = LoggerFactory.getLogger(SseClient.class);

  private final Request request;
  private final Response response;
  private final Callback end;
  private final EventSupplier source;
  private final Runnable onGone;

  private byte[] first = SseFormat.opening();
  private Problem lastWord;
  private boolean heartbeatIsDue;
  private boolean saidLastWord;
  private long writingSince;
  private boolean writing;

  SseClient(Request request, Response response, Callback end, EventSupplier source, Runnable onGone) {
    this.request = request;
    this.response = response;
    this.end = end;
    this.source = source;
    this.onGone = onGone;
    request.addFailureListener(this::abort);
  }

  /** How long the write that is under way has been so; zero if none is. */
  synchronized Duration stalled() {
    return writing ? Duration.ofNanos(System.nanoTime() - writingSince) : Duration.ZERO;
  }

  void heartbeat() {
    synchronized (this) {
      heartbeatIsDue = true;
    }
    iterate();
  }

  /** Sends no more than this, then ends. */
  void dismiss(Problem why) {
    synchronized (this) {
      if (lastWord == null) {
        lastWord = why;
      }
    }
    iterate();
  }

  /** Ends the connection, whatever is under way. */
  void cut() {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
    abort(new IllegalStateException("did not read"));
  }

  @Override
  protected Action process() {
    synchronized (this) {
      writing = false;
    }
    if (saidLastWord) {
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
    response.write(saidLastWord, ByteBuffer.wrap(next.get()), this);
    return Action.SCHEDULED;
  }

  private Optional<byte[]> next() {
    if (first != null) {
      byte[] opening = first;
      first = null;
      return Optional.of(opening);
    }
    Problem why = takeLastWord();
    if (why == null) {
      try {
        Optional<byte[]> events = source.next();
        return events.isPresent() ? events : heartbeatIfDue();
      } catch (ProblemException e) {
        why = e.problem();
      }
    }
    saidLastWord = true;
    return Optional.of(SseFormat.error(why, request.getHttpURI().getPath()));
  }

  private synchronized Problem takeLastWord() {
    return lastWord;
  }

  private synchronized Optional<byte[]> heartbeatIfDue() {
    if (!heartbeatIsDue) {
      return Optional.empty();
    }
    heartbeatIsDue = false;
    return Optional.of(source.heartbeat());
  }

  @Override
  protected void onCompleteSuccess() {
    gone();
    end.succeeded();
  }

  @Override
  protected void onCompleteFailure(Throwable cause) {
    LOG.debug("client is gone", cause);
    gone();
    end.failed(cause);
  }

  private void gone() {
    source.close();
    onGone.run();
  }
}
