package dev.onrecord.consumer;

import dev.onrecord.schemas.ActorCounts;
import dev.onrecord.schemas.ActorDay;
import dev.onrecord.schemas.ActorType;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Entity;
import dev.onrecord.schemas.EntityCounts;
import dev.onrecord.schemas.EntityType;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Kind;
import dev.onrecord.schemas.Mode;
import dev.onrecord.schemas.Span;
import dev.onrecord.schemas.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One small article and what is made of it. */
public final class Samples {
  public static final String BODY = "Kirby said the talks go on. \"They do,\" he added.";
  public static final Instant DAY = Instant.parse("2022-01-24T00:00:00Z");
  public static final Instant LATER = Instant.parse("2022-01-24T10:00:00Z");

  private Samples() {}

  public static Extraction extraction(String articleId, String body) {
    return Extraction.newBuilder()
        .setArticle(
            Article.newBuilder()
                .setId(articleId)
                .setPublished(DAY)
                .setRevision(LATER)
                .setTitle("Talks")
                .setBody(body)
                .setSource("talks.txt")
                .setUrl("https://news.example/talks")
                .setLanguage("en")
                .build())
        .setExtractor("test 1")
        .setEntities(
            List.of(entity(0, 5, "person/john-kirby"), entity(39, 41, "person/john-kirby")))
        .setStatements(List.of(statement("s1", articleId)))
        .setMarks(List.of("CUT", "OUT_OF_TIME"))
        .build();
  }

  private static Entity entity(int start, int end, String id) {
    return new Entity(start, end, EntityType.PERSON, id, "John Kirby");
  }

  public static Statement statement(String id, String articleId) {
    return Statement.newBuilder()
        .setId(id)
        .setArticleId(articleId)
        .setPublished(DAY)
        .setActorId("person/john-kirby")
        .setActorName("John Kirby")
        .setActorType(ActorType.PERSON)
        .setSpeaker(new Span(0, 5))
        .setSpeakerText("Kirby")
        .setCue(new Span(6, 10))
        .setCueText("said")
        .setContent(List.of(new Span(11, 20), new Span(21, 26)))
        .setText("the talks … go on")
        .setKind(Kind.INDIRECT)
        .setMode(Mode.SPEECH)
        .setConfidence(0.875)
        .build();
  }

  public static ActorCounts actorCounts(String actorId, long statements) {
    return new ActorCounts(
        actorId,
        "John Kirby",
        ActorType.PERSON,
        statements,
        1L,
        0L,
        statements - 1,
        2L,
        1L,
        DAY,
        LATER);
  }

  public static ActorDay actorDay(String actorId, String day) {
    return new ActorDay(actorId, LocalDate.parse(day), 2L, 1L, 0L, 1L, 3L);
  }

  public static EntityCounts entityCounts(String entityId, long mentions) {
    return new EntityCounts(entityId, "John Kirby", EntityType.PERSON, mentions, 1L);
  }
}
