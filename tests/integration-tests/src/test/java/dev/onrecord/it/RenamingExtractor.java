package dev.onrecord.it;

import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import dev.onrecord.extraction.FoundStatement;
import java.util.List;
import java.util.Map;

/** Gives the actors of a script other names, such as hostile ones. */
record RenamingExtractor(Extractor extractor, Map<String, String> names) implements Extractor {
  @Override
  public String version() {
    return extractor.version();
  }

  @Override
  public Findings extract(ArticleText article) {
    Findings read = extractor.extract(article);
    List<FoundStatement> statements = read.statements().stream().map(this::renamed).toList();
    return new Findings(read.entities(), statements, read.marks());
  }

  private FoundStatement renamed(FoundStatement statement) {
    Actor actor = statement.actor();
    return new FoundStatement(
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
