package dev.onrecord.consumer.read;

import dev.onrecord.consumer.database.View;
import java.util.Iterator;
import java.util.List;

/**
 * The rows of one view, read from the database as they are asked for: only within {@link
 * Views#each}.
 *
 * @param types of the columns, in the order of {@link View#columns}
 * @param total how many rows there are
 * @param rows in the view's order, once; each has its values in the order of the columns: a String,
 *     a Long, a Double or null
 */
public record ViewRows(
    View view, List<ColumnType> types, long total, Iterator<List<Object>> rows) {}
