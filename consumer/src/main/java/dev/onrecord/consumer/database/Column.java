package dev.onrecord.consumer.database;

import java.util.function.Function;

/**
 * A column of a view, apart from its key.
 *
 * @param value what the column shows of a value of the view's topic: a String, a Long, a Double or
 *     null
 */
record Column<V>(String name, Function<V, Object> value) {}
