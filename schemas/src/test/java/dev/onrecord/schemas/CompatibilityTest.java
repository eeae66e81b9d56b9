package dev.onrecord.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.onrecord.schemas.Compatibility.Version;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What may be done to a released schema, and what is found out. Each edit is made to a real one.
 */
class CompatibilityTest {

  static List<Arguments> breakingEdits() {
    return List.of(
        arguments(
            "a field without default is removed",
            statement(),
            edited(
                statement(),
                "{\"name\":\"articleId\",\"type\":STRING,\"doc\":\"The article it stands in.\"},",
                ""),
            "Statement.articleId: 0.1.0 cannot read what today wrote: the field is not in it"),
        arguments(
            "a field without default is added",
            day(),
            edited(day(), "\"fields\":[", "\"fields\":[{\"name\":\"weight\",\"type\":\"long\"},"),
            "ActorDay.weight: today cannot read what 0.1.0 wrote: the field is not in it"),
        arguments(
            "a field is renamed",
            day(),
            edited(day(), "\"name\":\"mixed\"", "\"name\":\"partly\""),
            "ActorDay.partly: today cannot read what 0.1.0 wrote"),
        arguments(
            "a type is changed",
            day(),
            edited(
                day(),
                "\"name\":\"thoughts\",\"type\":\"long\"",
                "\"name\":\"thoughts\",\"type\":\"boolean\""),
            "ActorDay.thoughts: today cannot read what 0.1.0 wrote: reader type: BOOLEAN"),
        arguments(
            "a type is narrowed",
            day(),
            edited(
                day(),
                "\"name\":\"thoughts\",\"type\":\"long\"",
                "\"name\":\"thoughts\",\"type\":\"int\""),
            "ActorDay.thoughts: today cannot read what 0.1.0 wrote: reader type: INT"),
        arguments(
            "a type is widened, which old readers cannot follow",
            day(),
            edited(
                day(),
                "\"name\":\"thoughts\",\"type\":\"long\"",
                "\"name\":\"thoughts\",\"type\":\"double\""),
            "ActorDay.thoughts: 0.1.0 cannot read what today wrote: reader type: LONG"),
        arguments(
            "a symbol is added to an enum without default",
            statement(),
            edited(statement(), "[\"SPEECH\",\"THOUGHT\"]", "[\"SPEECH\",\"THOUGHT\",\"GESTURE\"]"),
            "Statement.mode: 0.1.0 cannot read what today wrote: symbols [GESTURE] are unknown"),
        arguments(
            "a symbol is removed",
            statement(),
            edited(statement(), "[\"DIRECT\",\"MIXED\",\"INDIRECT\"]", "[\"DIRECT\",\"INDIRECT\"]"),
            "Statement.kind: today cannot read what 0.1.0 wrote: symbols [MIXED] are unknown"),
        arguments(
            "a field deep inside is removed",
            extraction(),
            edited(
                extraction(),
                "{\"name\":\"source\",\"type\":STRING,",
                "{\"name\":\"origin\",\"type\":STRING,"),
            "Article.source: 0.1.0 cannot read what today wrote"),
        arguments(
            "a field may no longer be null",
            article(),
            edited(
                    article(),
                    "\"name\":\"title\",\"type\":[\"null\",STRING]",
                    "\"name\":\"title\",\"type\":[STRING]")
                .replace(
                    "\"default\":null},{\"name\":\"body\"", "\"default\":\"\"},{\"name\":\"body\""),
            "Article.title: today cannot read what 0.1.0 wrote"),
        arguments(
            "a record is renamed",
            day(),
            edited(day(), "\"name\":\"ActorDay\"", "\"name\":\"SpeakerDay\""),
            "SpeakerDay: today cannot read what 0.1.0 wrote"),
        arguments(
            "the unit of a number is changed",
            article(),
            edited(
                article(),
                "\"name\":\"revision\",\"type\":{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"",
                "\"name\":\"revision\",\"type\":{\"type\":\"long\",\"logicalType\":\"timestamp-micros\""),
            "Article.revision: logical type timestamp-micros in today, timestamp-millis in 0.1.0"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breakingEdits")
  void namesTheFieldThatBreaks(String edit, String released, String today, String message) {
    List<String> breaks =
        Compatibility.bothWays(version("today", today), version("0.1.0", released));

    assertThat(breaks).as(edit).anySatisfy(found -> assertThat(found).startsWith(message));
  }

  @Test
  void allowsAFieldWithADefaultAndAnotherDoc() {
    String today =
        edited(
                day(),
                "\"fields\":[",
                "\"fields\":[{\"name\":\"w\",\"type\":\"long\",\"default\":0},")
            .replace("What one actor said", "All that one actor said");

    assertThat(Compatibility.bothWays(version("today", today), version("0.1.0", day()))).isEmpty();
  }

  @Test
  void allowsOneWayWhatOnlyTheOtherWayBreaks() {
    String today =
        edited(
            day(),
            "\"name\":\"thoughts\",\"type\":\"long\"",
            "\"name\":\"thoughts\",\"type\":\"double\"");

    assertThat(Compatibility.oneWay(version("today", today), version("0.1.0", day()))).isEmpty();
  }

  private static Version version(String name, String json) {
    return new Version(name, new Schema.Parser().parse(json));
  }

  /** An edit that finds nothing to edit would test nothing. */
  private static String edited(String json, String what, String with) {
    String text = "{\"type\":\"string\",\"avro.java.string\":\"String\"}";
    String found = what.replace("STRING", text);
    assertThat(json).contains(found);
    return json.replace(found, with.replace("STRING", text));
  }

  private static String statement() {
    return Statement.getClassSchema().toString();
  }

  private static String day() {
    return ActorDay.getClassSchema().toString();
  }

  private static String article() {
    return Article.getClassSchema().toString();
  }

  private static String extraction() {
    return Extraction.getClassSchema().toString();
  }
}
