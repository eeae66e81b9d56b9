package dev.onrecord.producer.corpus.fields;

import dev.onrecord.kafka.MisuseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which field of a source becomes which field of an article: its names, the best first. */
public final class FieldNames {
  private final Map<Column, List<String>> names;

  private FieldNames(Map<Column, List<String>> names) {
    this.names = names;
  }

  /** The names that are known by themselves. */
  public static FieldNames known() {
    return new FieldNames(byColumn(new Presets()::names));
  }

  /**
   * Those of one kind of corpus alone.
   *
   * @throws MisuseException if there is no such preset
   */
  public static FieldNames preset(String name) {
    Presets presets = new Presets();
    String known = presets.named(name);
    return new FieldNames(byColumn(column -> presets.names(known, column)));
  }

  private static Map<Column, List<String>> byColumn(Function<Column, List<String>> names) {
    Map<Column, List<String>> byColumn = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      byColumn.put(column, names.apply(column));
    }
    return byColumn;
  }

  /**
   * With the user's names in place of these, for the fields that have any.
   *
   * @param assignments {@code body=maintext}; several for one field are tried in their order
   * @throws MisuseException naming one that is none
   */
  public FieldNames with(List<String> assignments) {
    Map<Column, List<String>> own = new EnumMap<>(Column.class);
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals < 0 || assignment.substring(equals + 1).isBlank()) {
        throw misuse(assignment);
      }
      own.merge(
          column(assignment.substring(0, equals), assignment),
          List.of(assignment.substring(equals + 1)),
          (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }
    Map<Column, List<String>> all = new EnumMap<>(names);
    all.putAll(own);
    return new FieldNames(all);
  }

  private static Column column(String name, String assignment) {
    return Arrays.stream(Column.values())
        .filter(column -> column.toString().equals(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> misuse(assignment));
  }

  private static MisuseException misuse(String assignment) {
    return new MisuseException(
        "--field %s: write FIELD=NAME, where FIELD is one of %s"
            .formatted(
                assignment,
                String.join(", ", Arrays.stream(Column.values()).map(Column::toString).toList())));
  }

  /** The names of a field, the best first. */
  List<String> of(Column column) {
    return names.get(column);
  }

  /** Whether a field of this name is known to be the one. */
  public boolean knows(Column column, String name) {
    String normal = NamedFields.normal(name);
    return names.get(column).stream().map(NamedFields::normal).anyMatch(normal::equals);
  }
}
