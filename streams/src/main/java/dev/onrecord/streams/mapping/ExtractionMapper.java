package dev.onrecord.streams.mapping;

import dev.onrecord.extraction.Findings;
import dev.onrecord.extraction.FoundEntity;
import dev.onrecord.extraction.FoundStatement;
import dev.onrecord.extraction.Offsets;
import dev.onrecord.schemas.ActorType;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Entity;
import dev.onrecord.schemas.EntityType;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Kind;
import dev.onrecord.schemas.Mode;
import dev.onrecord.schemas.Span;
import dev.onrecord.schemas.Statement;
import java.util.OptionalDouble;

/** Maps what was found in one article to the record that is published. */
public final class ExtractionMapper {
  private final Article article;
  private final CodePointOffsets body;
  private final StatementIds ids;

  private ExtractionMapper(Article article) {
    this.article = article;
    body = new CodePointOffsets(article.getBody());
    ids = new StatementIds(article.getId());
  }

  /**
   * The extraction of an article, uncut.
   *
   * @param extractor the version of the extractor that found it
   */
  public static Extraction extraction(Article article, Findings found, String extractor) {
    ExtractionMapper mapper = new ExtractionMapper(article);
    return Extraction.newBuilder()
        .setArticle(article)
        .setExtractor(extractor)
        .setEntities(found.entities().stream().map(ExtractionMapper::entity).toList())
        .setStatements(found.statements().stream().map(mapper::statement).toList())
        .setMarks(found.marks().stream().map(Enum::name).sorted().toList())
        .build();
  }

  private static Entity entity(FoundEntity entity) {
    return new Entity(
        entity.span().start(),
        entity.span().end(),
        EntityType.valueOf(entity.type().name()),
        entity.id(),
        entity.name());
  }

  private Statement statement(FoundStatement statement) {
    return Statement.newBuilder()
        .setId(ids.next(statement.actor().id(), statement.text()))
        .setArticleId(article.getId())
        .setPublished(article.getPublished())
        .setActorId(statement.actor().id())
        .setActorName(statement.actor().name())
        .setActorType(ActorType.valueOf(statement.actor().type().name()))
        .setSpeaker(statement.speaker().map(ExtractionMapper::span).orElse(null))
        .setSpeakerText(statement.speaker().map(body::text).orElse(null))
        .setCue(statement.cue().map(ExtractionMapper::span).orElse(null))
        .setCueText(statement.cue().map(body::text).orElse(null))
        .setContent(statement.content().stream().map(ExtractionMapper::span).toList())
        .setText(statement.text())
        .setKind(Kind.valueOf(statement.kind().name()))
        .setMode(Mode.valueOf(statement.mode().name()))
        .setActorAt(statement.actorAt().map(ExtractionMapper::span).orElse(null))
        .setConfidence(boxed(statement.confidence()))
        .build();
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static Span span(Offsets span) {
    return new Span(span.start(), span.end());
  }
}
