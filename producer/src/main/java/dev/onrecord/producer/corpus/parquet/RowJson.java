package dev.onrecord.producer.corpus.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveStringifier;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** Turns a row into the form that records of all formats have: lists and structures stay. */
final class RowJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The Julian day of 1970-01-01, from which old timestamps count. */
  private static final long EPOCH_DAY = 2_440_588;

  private final long mostChars;
  private long chars;

  /**
   * @param mostChars how long all values together may be; what is more is left out
   */
  RowJson(long mostChars) {
    this.mostChars = mostChars;
  }

  long chars() {
    return chars;
  }

  /** Whether the row was too long. */
  boolean isFull() {
    return chars > mostChars;
  }

  ObjectNode object(Group group) {
    ObjectNode object = NODES.objectNode();
    for (int field = 0; field < group.getType().getFieldCount() && !isFull(); field++) {
      Type type = group.getType().getType(field);
      if (type.isRepetition(Type.Repetition.REPEATED)) {
        object.set(type.getName(), repeated(group, field));
      } else if (group.getFieldRepetitionCount(field) > 0) {
        object.set(type.getName(), value(group, field, 0));
      }
    }
    return object;
  }

  private ArrayNode repeated(Group group, int field) {
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < group.getFieldRepetitionCount(field) && !isFull(); i++) {
      array.add(value(group, field, i));
    }
    return array;
  }

  private JsonNode value(Group group, int field, int index) {
    Type type = group.getType().getType(field);
    chars++;
    if (type.isPrimitive()) {
      JsonNode value = primitive(group, field, index, type.asPrimitiveType());
      chars += value.isTextual() ? value.textValue().length() : 0;
      return value;
    }
    Group inner = group.getGroup(field, index);
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    if (logical instanceof ListLogicalTypeAnnotation) {
      return list(inner);
    }
    return logical instanceof MapLogicalTypeAnnotation ? map(inner) : object(inner);
  }

  /** A list holds one repeated field: its elements, each as a rule wrapped once more. */
  private ArrayNode list(Group list) {
    Type element = list.getType().getType(0);
    if (element.isPrimitive() || element.asGroupType().getFieldCount() != 1) {
      return repeated(list, 0);
    }
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < list.getFieldRepetitionCount(0) && !isFull(); i++) {
      array.add(firstOf(list.getGroup(0, i), 0));
    }
    return array;
  }

  private ObjectNode map(Group map) {
    ObjectNode object = NODES.objectNode();
    for (int i = 0; i < map.getFieldRepetitionCount(0) && !isFull(); i++) {
      Group entry = map.getGroup(0, i);
      object.set(firstOf(entry, 0).asText(), firstOf(entry, 1));
    }
    return object;
  }

  private JsonNode firstOf(Group group, int field) {
    return group.getFieldRepetitionCount(field) == 0
        ? NullNode.getInstance()
        : value(group, field, 0);
  }

  private static JsonNode primitive(Group group, int field, int index, PrimitiveType type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    boolean plain = logical == null || logical instanceof IntLogicalTypeAnnotation;
    PrimitiveStringifier texts = type.stringifier();
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> NODES.booleanNode(group.getBoolean(field, index));
      case FLOAT -> NODES.numberNode(group.getFloat(field, index));
      case DOUBLE -> NODES.numberNode(group.getDouble(field, index));
      case INT96 -> NODES.textNode(timestamp(NanoTime.fromBinary(group.getInt96(field, index))));
      case INT32 ->
          plain
              ? NODES.numberNode(group.getInteger(field, index))
              : NODES.textNode(texts.stringify(group.getInteger(field, index)));
      case INT64 ->
          plain
              ? NODES.numberNode(group.getLong(field, index))
              : NODES.textNode(texts.stringify(group.getLong(field, index)));
      case BINARY, FIXED_LEN_BYTE_ARRAY ->
          NODES.textNode(
              plain
                  ? group.getBinary(field, index).toStringUsingUTF8()
                  : texts.stringify(group.getBinary(field, index)));
    };
  }

  private static String timestamp(NanoTime time) {
    return Instant.ofEpochSecond(
            TimeUnit.DAYS.toSeconds(time.getJulianDay() - EPOCH_DAY), time.getTimeOfDayNanos())
        .toString();
  }
}
