package dev.onrecord.monitor.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.schemas.ActorType;
import dev.onrecord.schemas.Kind;
import dev.onrecord.schemas.Mode;
import dev.onrecord.schemas.Span;
import dev.onrecord.schemas.Statement;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvroJsonTest {

  @Test
  void writesNumbersAsNumbersAndMissingValuesAsNull() throws IOException {
    JsonNode sure = written(statement(0.875));
    JsonNode unjudged = written(statement(null));

    assertThat(sure.get("confidence").isNumber()).isTrue();
    assertThat(sure.get("confidence").asDouble()).isEqualTo(0.875);
    assertThat(unjudged.get("confidence").isNull()).isTrue();
    assertThat(sure.at("/content/0/end").asInt()).isEqualTo(3);
    assertThat(sure.get("published").asText()).isEqualTo("2022-01-24");
  }

  private static JsonNode written(Statement statement) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      AvroJson.write(statement, json);
    }
    return new ObjectMapper().readTree(text.toString());
  }

  private static Statement statement(Double confidence) {
    return Statement.newBuilder()
        .setId("s")
        .setArticleId("a")
        .setPublished(Instant.parse("2022-01-24T00:00:00Z"))
        .setActorId("person/ann")
        .setActorName("Ann")
        .setActorType(ActorType.PERSON)
        .setContent(List.of(new Span(0, 3)))
        .setText("yes")
        .setKind(Kind.DIRECT)
        .setMode(Mode.SPEECH)
        .setConfidence(confidence)
        .build();
  }
}
