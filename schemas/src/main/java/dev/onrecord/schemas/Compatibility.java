package dev.onrecord.schemas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/**
 * Finds the fields that keep data of one schema from being read with another. Stricter than the
 * registry in one way: logical types must agree, because the same number read in another unit is
 * silently wrong.
 */
public final class Compatibility {
  private Compatibility() {}

  /** One version of a schema, and its name in messages. */
  public record Version(String name, Schema schema) {}

  /** What breaks when each reads what the other wrote; empty if nothing does. */
  public static List<String> bothWays(Version now, Version other) {
    return Stream.concat(oneWay(now, other).stream(), oneWay(other, now).stream())
        .distinct()
        .toList();
  }

  /** What breaks when the first reads what the second wrote; empty if nothing does. */
  public static List<String> oneWay(Version reader, Version writer) {
    List<String> breaks = new ArrayList<>();
    SchemaCompatibility.checkReaderWriterCompatibility(reader.schema(), writer.schema())
        .getResult()
        .getIncompatibilities()
        .forEach(
            found ->
                breaks.add(
                    "%s: %s cannot read what %s wrote: %s"
                        .formatted(
                            SchemaPath.of(reader.schema(), found.getLocation()),
                            reader.name(),
                            writer.name(),
                            reason(found))));
    compareUnits(reader, writer, breaks);
    return breaks;
  }

  private static String reason(Incompatibility found) {
    return switch (found.getType()) {
      case READER_FIELD_MISSING_DEFAULT_VALUE -> "the field is not in it and has no default";
      case MISSING_ENUM_SYMBOLS ->
          "symbols %s are unknown and there is no default".formatted(found.getMessage());
      default -> found.getMessage();
    };
  }

  private static void compareUnits(Version reader, Version writer, List<String> breaks) {
    compareUnits(
        reader.schema(),
        writer.schema(),
        reader.schema().getName(),
        new HashSet<>(),
        (path, units) ->
            breaks.add(
                "%s: logical type %s in %s, %s in %s"
                    .formatted(path, units.get(0), reader.name(), units.get(1), writer.name())));
  }

  private interface Difference {
    void at(String path, List<String> units);
  }

  private static void compareUnits(
      Schema a, Schema b, String path, Set<String> seen, Difference difference) {
    if (a.getType() != b.getType()) {
      return;
    }
    String unit = a.getProp("logicalType");
    String otherUnit = b.getProp("logicalType");
    if (!Objects.equals(unit, otherUnit)) {
      difference.at(path, List.of(String.valueOf(unit), String.valueOf(otherUnit)));
    }
    switch (a.getType()) {
      case RECORD -> {
        if (seen.add(a.getFullName())) {
          for (Schema.Field field : a.getFields()) {
            Schema.Field other = b.getField(field.name());
            if (other != null) {
              String fieldPath = a.getName() + "." + field.name();
              compareUnits(field.schema(), other.schema(), fieldPath, seen, difference);
            }
          }
        }
      }
      case ARRAY -> compareUnits(a.getElementType(), b.getElementType(), path, seen, difference);
      case MAP -> compareUnits(a.getValueType(), b.getValueType(), path, seen, difference);
      case UNION -> {
        for (int i = 0; i < Math.min(a.getTypes().size(), b.getTypes().size()); i++) {
          compareUnits(a.getTypes().get(i), b.getTypes().get(i), path, seen, difference);
        }
      }
      default -> {}
    }
  }
}
