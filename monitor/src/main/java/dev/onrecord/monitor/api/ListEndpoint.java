package dev.onrecord.monitor.api;

import com.google.common.collect.ImmutableSet;
import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.consumer.read.ViewState;
import dev.onrecord.monitor.http.QueryParameters;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;

/** One page of a list of rows in a fixed order. Thread-safe. */
abstract class ListEndpoint extends ViewsEndpoint {
  private final SortOrder order;
  private final Set<String> parameters;

  /**
   * @param parameters besides those of every list
   */
  ListEndpoint(ViewQueries views, SortOrder order, String... parameters) {
    super(views);
    this.order = order;
    this.parameters =
        ImmutableSet.<String>builder()
            .add(parameters)
            .add(CommonParameters.LIMIT, CommonParameters.AFTER)
            .build();
  }

  /** Selects all rows of the list. */
  abstract Sql rows(QueryParameters query);

  @Override
  final Function<ViewState, Object> question(Request request) {
    QueryParameters query = QueryParameters.of(request).allow(parameters);
    Listing listing = Listing.of(query, order);
    Sql rows = rows(query);
    return state -> listing.from(state, rows);
  }
}
