package dev.onrecord.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void bearsThePublicNames() {
    assertThat(Topics.standard().all())
        .extracting(Topic::name)
        .containsExactly(
            "onrecord.articles",
            "onrecord.extractions",
            "onrecord.statements",
            "onrecord.actor-counts",
            "onrecord.actor-days",
            "onrecord.entity-counts",
            "onrecord.reprocess",
            "onrecord.dead-letters");
  }

  @Test
  void takesAnotherPrefix() {
    assertThat(Topics.withPrefix("test-").articles().name()).isEqualTo("test-articles");
  }

  /** Record timestamps are years in the past: retention by them would delete the corpus at once. */
  @Test
  void keepsRecordsOfOldTimestamps() {
    for (Topic<?> topic : Topics.standard().all()) {
      assertThat(
              topic.config().get("retention.ms").equals("-1")
                  || topic.config().get("message.timestamp.type").equals("LogAppendTime"))
          .as(topic.name())
          .isTrue();
    }
  }

  @Test
  void explainsEveryRecordAndEveryField() {
    List<String> unexplained = new ArrayList<>();
    for (Topic<?> topic : Topics.standard().all()) {
      topic.schema().ifPresent(schema -> collectUnexplained(schema, unexplained));
    }

    assertThat(unexplained).isEmpty();
  }

  private static void collectUnexplained(Schema schema, List<String> unexplained) {
    switch (schema.getType()) {
      case RECORD -> {
        if (schema.getDoc() == null) {
          unexplained.add(schema.getFullName());
        }
        for (Schema.Field field : schema.getFields()) {
          if (field.doc() == null) {
            unexplained.add(schema.getFullName() + "." + field.name());
          }
          collectUnexplained(field.schema(), unexplained);
        }
      }
      case ARRAY -> collectUnexplained(schema.getElementType(), unexplained);
      case UNION -> schema.getTypes().forEach(type -> collectUnexplained(type, unexplained));
      case ENUM -> {
        if (schema.getDoc() == null) {
          unexplained.add(schema.getFullName());
        }
      }
      default -> {}
    }
  }
}
