package dev.onrecord.it;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Counts the events of a stream without a thread of its own, and remembers nothing else. */
final class CountingClient implements Flow.Subscriber<String>, AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final AtomicInteger events = new AtomicInteger();
  private final AtomicInteger cuts = new AtomicInteger();
  private final CompletableFuture<Void> begun = new CompletableFuture<>();
  private volatile Flow.Subscription subscription;

  static CountingClient open(HttpClient http, URI address) {
    CountingClient client = new CountingClient();
    http.sendAsync(
        HttpRequest.newBuilder(address).build(),
        HttpResponse.BodyHandlers.fromLineSubscriber(client));
    return client;
  }

  void awaitBegun() {
    begun.join();
  }

  void await(int count) {
    Awaitility.await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> events.get() >= count || cuts.get() > 0);
  }

  int cuts() {
    return cuts.get();
  }

  @Override
  public void onSubscribe(Flow.Subscription granted) {
    subscription = granted;
    granted.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    if (line.startsWith("id: ")) {
      begun.complete(null);
    } else if (line.startsWith("data: ")) {
      events.incrementAndGet();
    }
  }

  @Override
  public void onError(Throwable error) {
    cuts.incrementAndGet();
  }

  @Override
  public void onComplete() {
    cuts.incrementAndGet();
  }

  @Override
  public void close() {
    subscription.cancel();
  }
}
