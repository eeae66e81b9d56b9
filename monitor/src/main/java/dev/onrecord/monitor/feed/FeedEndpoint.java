package dev.onrecord.monitor.feed;

import com.google.common.base.Joiner;
import dev.onrecord.monitor.http.QueryParameters;
import dev.onrecord.monitor.sse.SseClients;
import dev.onrecord.schemas.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Subscribes clients to a topic. */
final class FeedEndpoint<V> implements Request.Handler {
  private static final String LAST_EVENT_ID = "Last-Event-ID";
  private static final String LAST_EVENT_ID_PARAMETER = "lastEventId";

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final FeedTopic<V> topic;
  private final Feed<V> feed;
  private final ConsumerFactory consumers;
  private final SseClients clients;
  private final Executor backfills;

  FeedEndpoint(
      FeedTopic<V> topic,
      Feed<V> feed,
      ConsumerFactory consumers,
      SseClients clients,
      Executor backfills) {
    this.topic = topic;
    this.feed = feed;
    this.consumers = consumers;
    this.clients = clients;
    this.backfills = backfills;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    QueryParameters query = QueryParameters.of(request).allow(parameters());
    EventFilter filter = filter(query);
    StartPosition start = start(request, query);
    clients.open(
        request,
        response,
        callback,
        wake -> {
          FeedClient client = new FeedClient(feed, filter, wake);
          feed.add(client);
          begin(client, start);
          return client;
        });
    return true;
  }

  private void begin(FeedClient client, StartPosition start) {
    EventBuffer buffer = feed.buffer();
    if (start.isEnd() && buffer != null) {
      client.goLive(buffer.end());
    } else {
      backfills.execute(new Backfill<>(feed, consumers, client, start));
    }
  }

  private Set<String> parameters() {
    Set<String> names = new TreeSet<>(Set.of("actor", "since", LAST_EVENT_ID_PARAMETER));
    if (topic.hasKinds()) {
      names.add("kind");
    }
    return names;
  }

  private static EventFilter filter(QueryParameters query) {
    return new EventFilter(
        Set.copyOf(query.many("actor")),
        Set.copyOf(
            query.many(
                "kind",
                text -> Kind.valueOf(text.toUpperCase(Locale.ROOT)),
                "one of " + Joiner.on(", ").join(Kind.values()))));
  }

  private StartPosition start(Request request, QueryParameters query) {
    // A browser that reconnects by itself sends the header and repeats the old parameter.
    Optional<String> after =
        Optional.ofNullable(request.getHeaders().get(LAST_EVENT_ID))
            .filter(id -> !id.isBlank())
            .or(() -> query.one(LAST_EVENT_ID_PARAMETER));
    Optional<Instant> since =
        query.one(
            "since", FeedEndpoint::instant, "an instant such as 2022-01-24T10:00:00Z, or a day");
    EventBuffer buffer = feed.buffer();
    if (after.isPresent() && buffer != null) {
      // Refuses ids of other topics before the stream begins.
      EventIds.parse(after.get(), feed.name(), buffer.end().next().length);
    }
    return new StartPosition(after, since);
  }

  private static Instant instant(String text) {
    Instant instant =
        text.contains("T")
            ? Instant.parse(text)
            : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    if (instant.isAfter(LATEST)) {
      throw new IllegalArgumentException("too late");
    }
    // Kafka has no negative timestamps.
    return instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant;
  }
}
