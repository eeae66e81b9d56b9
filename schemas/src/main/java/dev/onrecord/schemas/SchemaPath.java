package dev.onrecord.schemas;

import java.util.List;
import org.apache.avro.Schema;

/** Translates Avro's pointers into a schema ({@code /fields/3/type}) to names. */
final class SchemaPath {
  private SchemaPath() {}

  /** The innermost record and field that a pointer leads through: {@code Statement.cue}. */
  static String of(Schema root, String pointer) {
    String name = root.getName();
    Schema at = root;
    List<String> steps = List.of(pointer.split("/"));
    for (int i = 1; i < steps.size(); i++) {
      String step = steps.get(i);
      if (step.equals("fields") && at.getType() == Schema.Type.RECORD && i + 1 < steps.size()) {
        Schema.Field field = at.getFields().get(Integer.parseInt(steps.get(++i)));
        name = at.getName() + "." + field.name();
        at = field.schema();
      } else if (step.equals("items") && at.getType() == Schema.Type.ARRAY) {
        at = at.getElementType();
      } else if (step.equals("values") && at.getType() == Schema.Type.MAP) {
        at = at.getValueType();
      } else if (at.getType() == Schema.Type.UNION && step.matches("\\d+")) {
        at = branch(at, Integer.parseInt(step));
      }
    }
    return name;
  }

  /** Avro counts the branches of the writer, which may have more. */
  private static Schema branch(Schema union, int number) {
    return number < union.getTypes().size() ? union.getTypes().get(number) : union;
  }
}
