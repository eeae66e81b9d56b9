package dev.onrecord.monitor.api;

import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.read.ViewState;
import dev.onrecord.monitor.http.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of a list, found by the row before it (keyset pagination): rows that are added or
 * deleted between requests neither repeat nor hide others.
 */
record Listing(SortOrder order, int limit, Optional<List<Object>> after) {

  static Listing of(QueryParameters query, SortOrder order) {
    return new Listing(
        order,
        CommonParameters.limit(query),
        query.one(
            CommonParameters.AFTER,
            text -> Cursor.position(text, order),
            "the 'next' of an earlier answer of the same list"));
  }

  /**
   * @param rows selects all rows of the list
   */
  Map<String, Object> from(ViewState state, Sql rows) {
    Sql listed = Sql.of("FROM (").plus(rows).plus(") AS listed");
    Sql page =
        Sql.of("SELECT *")
            .plus(listed)
            .plus("WHERE")
            .plus(after.map(order::after).orElse(Sql.of("1 = 1")))
            .plus("ORDER BY " + order.sql())
            .plus(Sql.of("LIMIT ?", limit + 1L));
    List<Map<String, Object>> found = state.rows(page);
    boolean more = found.size() > limit;
    List<Map<String, Object>> items = more ? found.subList(0, limit) : found;
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("items", items);
    answer.put("next", more ? Cursor.of(order.position(items.get(limit - 1))) : null);
    answer.put("total", state.number(Sql.of("SELECT count(*) AS total").plus(listed)));
    return answer;
  }
}
