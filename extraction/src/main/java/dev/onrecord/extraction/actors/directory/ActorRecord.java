package dev.onrecord.extraction.actors.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One record of a directory file: its fields in their order, the first of which says what it is.
 *
 * @param file the name of the file, for messages
 */
record ActorRecord(String file, List<Field> fields) {
  /** A line {@code name: value}. */
  record Field(int line, String name, String value) {}

  Field first() {
    return fields.get(0);
  }

  /** The values of a field that may stand in several lines, with several values in each. */
  List<String> values(String name) {
    List<String> values = new ArrayList<>();
    for (Field field : named(name)) {
      Arrays.stream(field.value().split(";"))
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .forEach(values::add);
    }
    return values;
  }

  Optional<Field> one(String name) {
    List<Field> found = named(name);
    if (found.size() > 1) {
      throw wrong(found.get(1), "a second \"" + name + ":\" in one record");
    }
    return found.stream().findFirst();
  }

  List<Field> named(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).toList();
  }

  void allowOnly(String... names) {
    for (Field field : fields.subList(1, fields.size())) {
      if (!List.of(names).contains(field.name())) {
        throw wrong(
            field,
            "a "
                + first().name()
                + " has no \""
                + field.name()
                + ":\"; it may have "
                + String.join(", ", names));
      }
    }
  }

  ActorFileException wrong(Field field, String reason) {
    return new ActorFileException(file, field.line(), reason);
  }
}
