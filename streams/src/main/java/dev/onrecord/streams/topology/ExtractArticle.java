package dev.onrecord.streams.topology;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.schemas.ActorType;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Entity;
import dev.onrecord.schemas.EntityType;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Kind;
import dev.onrecord.schemas.Mode;
import dev.onrecord.schemas.Published;
import dev.onrecord.schemas.Span;
import dev.onrecord.schemas.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Has an article read by the extractor and writes the result down as the contract says. */
final class ExtractArticle {
  private final Extractor extractor;
  private final RecordLimits limits;

  ExtractArticle(Extractor extractor, RecordLimits limits) {
    this.limits = limits;
    this.extractor = extractor;
  }

  String version() {
    return extractor.version();
  }

  /**
   * @throws UnreadableArticleException when the extractor fails on the text, or the article alone
   *     is larger than what is made of it may be
   */
  Extraction read(Article article) {
    limits.require(article);
    dev.onrecord.extraction.Findings found = extracted(article);
    return limits.fit(
        Extraction.newBuilder()
            .setArticle(article)
            .setExtractor(extractor.version())
            .setEntities(found.entities().stream().map(ExtractArticle::entity).toList())
            .setStatements(statements(article, found.statements()))
            .setMarks(found.marks().stream().map(Enum::name).sorted().toList())
            .build());
  }

  private dev.onrecord.extraction.Findings extracted(Article article) {
    ArticleText text =
        new ArticleText(
            article.getBody(),
            Published.day(article.getPublished()),
            Optional.of(article.getLanguage()));
    try {
      return extractor.extract(text);
    } catch (RuntimeException e) {
      throw new UnreadableArticleException(
          "article %s: the extractor %s fails on it".formatted(article.getId(), version()), e);
    }
  }

  private static Entity entity(dev.onrecord.extraction.FoundEntity entity) {
    return new Entity(
        entity.span().start(),
        entity.span().end(),
        EntityType.valueOf(entity.type().name()),
        entity.id(),
        entity.name());
  }

  private static List<Statement> statements(
      Article article, List<dev.onrecord.extraction.FoundStatement> found) {
    CodePointOffsets body = new CodePointOffsets(article.getBody());
    StatementIds ids = new StatementIds(article.getId());
    List<Statement> statements = new ArrayList<>(found.size());
    for (dev.onrecord.extraction.FoundStatement statement : found) {
      statements.add(
          Statement.newBuilder()
              .setId(ids.next(statement.actor().id(), statement.text()))
              .setArticleId(article.getId())
              .setPublished(article.getPublished())
              .setActorId(statement.actor().id())
              .setActorName(statement.actor().name())
              .setActorType(ActorType.valueOf(statement.actor().type().name()))
              .setSpeaker(statement.speaker().map(ExtractArticle::span).orElse(null))
              .setSpeakerText(statement.speaker().map(body::text).orElse(null))
              .setCue(statement.cue().map(ExtractArticle::span).orElse(null))
              .setCueText(statement.cue().map(body::text).orElse(null))
              .setContent(statement.content().stream().map(ExtractArticle::span).toList())
              .setText(statement.text())
              .setKind(Kind.valueOf(statement.kind().name()))
              .setMode(Mode.valueOf(statement.mode().name()))
              .setActorAt(statement.actorAt().map(ExtractArticle::span).orElse(null))
              .setConfidence(boxed(statement.confidence()))
              .build());
    }
    return statements;
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static Span span(dev.onrecord.extraction.Offsets span) {
    return new Span(span.start(), span.end());
  }
}
