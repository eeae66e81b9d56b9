package dev.onrecord.it;

import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extraction;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Statement;
import java.util.List;
import java.util.Map;

/** Gives actors of a script names that no page should meet unprepared. */
record WildNames(Extractor extractor, Map<String, String> names) implements Extractor {
  @Override
  public String version() {
    return extractor.version();
  }

  @Override
  public Extraction extract(ArticleText article) {
    Extraction read = extractor.extract(article);
    List<Statement> statements = read.statements().stream().map(this::renamed).toList();
    return new Extraction(read.entities(), statements, read.marks());
  }

  private Statement renamed(Statement statement) {
    Actor actor = statement.actor();
    return new Statement(
        new Actor(actor.id(), names.getOrDefault(actor.name(), actor.name()), actor.type()),
        statement.speaker(),
        statement.cue(),
        statement.content(),
        statement.text(),
        statement.kind(),
        statement.mode(),
        statement.actorAt(),
        statement.confidence());
  }
}
