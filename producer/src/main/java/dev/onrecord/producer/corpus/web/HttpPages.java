package dev.onrecord.producer.corpus.web;

import com.google.common.base.Throwables;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.producer.corpus.parsing.Quoted;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.SocketAddressResolver;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** Asks sites for pages: one request at a time, bounded in time and size, no cookies. */
final class HttpPages implements AutoCloseable {
  private static final int CONNECT_MS = 10_000;
  private static final int TOTAL_SECONDS = 20;
  private static final int MOST_THREADS = 8;
  private static final String ACCEPTED =
      "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.8";

  private final HttpClient client;

  HttpPages(WebSettings settings) {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
    threads.setName("web");
    threads.setDaemon(true);
    ScheduledExecutorScheduler scheduler = new ScheduledExecutorScheduler("web-timer", true);
    SocketAddressResolver resolver =
        new SocketAddressResolver.Async(threads, scheduler, CONNECT_MS);
    client = new HttpClient();
    client.setExecutor(threads);
    client.setScheduler(scheduler);
    client.setSocketAddressResolver(
        settings.allowPrivate() ? resolver : new CheckedResolver(resolver));
    client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, settings.userAgent()));
    client.setHttpCookieStore(new HttpCookieStore.Empty());
    client.setFollowRedirects(false);
    client.setConnectTimeout(CONNECT_MS);
    try {
      client.start();
    } catch (Exception e) {
      throw new OnRecordException("addresses cannot be read: " + e, e);
    }
  }

  /**
   * One answer, whatever its status; a redirect is not followed.
   *
   * @param mostBytes of the body, unpacked
   */
  ContentResponse get(URI address, Validators known, int mostBytes)
      throws FetchException, InterruptedException {
    Request request =
        client
            .newRequest(address)
            .timeout(TOTAL_SECONDS, TimeUnit.SECONDS)
            .headers(headers -> headers.put(HttpHeader.ACCEPT, ACCEPTED))
            .headers(known::addTo);
    try {
      return new CompletableResponseListener(request, mostBytes).send().get();
    } catch (ExecutionException e) {
      throw failed(e.getCause(), mostBytes);
    }
  }

  private static FetchException failed(Throwable e, int mostBytes) {
    for (Throwable cause : Throwables.getCausalChain(e)) {
      if (cause instanceof FetchException known) {
        return known;
      }
    }
    if (e instanceof TimeoutException) {
      return new FetchException("no answer within %d s".formatted(TOTAL_SECONDS));
    }
    if (e instanceof UnknownHostException) {
      return new FetchException("no such host");
    }
    if (e instanceof ConnectException) {
      return new FetchException("no connection: " + Quoted.printable(e.getMessage()));
    }
    return e instanceof IllegalArgumentException
        ? new FetchException("larger than %,d MB".formatted(mostBytes >> 20))
        : new FetchException("no readable answer: " + Quoted.printable(String.valueOf(e)));
  }

  @Override
  public void close() {
    try {
      client.stop();
    } catch (Exception e) {
      throw new OnRecordException("the connections to sites cannot be closed: " + e, e);
    }
  }
}
