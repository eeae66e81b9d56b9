package dev.onrecord.monitor.feed;

import dev.onrecord.monitor.http.Call;
import dev.onrecord.monitor.http.Endpoint;
import dev.onrecord.monitor.http.QueryParameters;
import dev.onrecord.monitor.sse.SseClients;
import dev.onrecord.schemas.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Subscribes clients to a topic. */
final class FeedEndpoint<V> implements Endpoint.Streaming {
  private static final String LAST_EVENT_ID = "Last-Event-ID";
  private static final String LAST_EVENT_ID_PARAMETER = "lastEventId";

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final FeedTopic<V> topic;
  private final Feed<V> feed;
  private final ConsumerFactory consumers;
  private final SseClients clients;
  private final Executor catchUps;

  FeedEndpoint(
      FeedTopic<V> topic,
      Feed<V> feed,
      ConsumerFactory consumers,
      SseClients clients,
      Executor catchUps) {
    this.topic = topic;
    this.feed = feed;
    this.consumers = consumers;
    this.clients = clients;
    this.catchUps = catchUps;
  }

  @Override
  public void open(Call call, Request request, Response response, Callback end) {
    QueryParameters query = call.query().allow(parameters());
    EventFilter filter = filter(query);
    StartPosition start = start(call, query);
    clients.open(
        request,
        response,
        end,
        wake -> {
          FeedClient client = new FeedClient(feed, filter, wake);
          feed.add(client);
          begin(client, start);
          return client;
        });
  }

  private void begin(FeedClient client, StartPosition start) {
    EventBuffer held = feed.held();
    if (start.isNow() && held != null) {
      client.goLive(held.end());
    } else {
      catchUps.execute(new Backfill<>(feed, consumers, client, start));
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
                "one of " + Arrays.toString(Kind.values()))));
  }

  private StartPosition start(Call call, QueryParameters query) {
    // A browser that comes back by itself sends the header, and repeats the parameter of old.
    Optional<String> after =
        call.header(LAST_EVENT_ID)
            .filter(id -> !id.isBlank())
            .or(() -> query.one(LAST_EVENT_ID_PARAMETER));
    Optional<Instant> since =
        query.one("since", FeedEndpoint::moment, "a moment as 2022-01-24T10:00:00Z, or a day");
    EventBuffer held = feed.held();
    if (after.isPresent() && held != null) {
      requireOfThisTopic(after.get(), held);
    }
    return new StartPosition(after, since);
  }

  private void requireOfThisTopic(String id, EventBuffer held) {
    EventIds.next(id, feed.name(), held.end().next().length);
  }

  private static Instant moment(String text) {
    Instant moment =
        text.contains("T")
            ? Instant.parse(text)
            : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    if (moment.isAfter(LATEST)) {
      throw new IllegalArgumentException("far away");
    }
    // Kafka knows no time before.
    return moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment;
  }
}
