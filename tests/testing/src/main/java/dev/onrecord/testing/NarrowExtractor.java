package dev.onrecord.testing;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Directness;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads the same scripts as {@link ScriptedExtractor} and finds less: nothing that is said
 * indirectly, and nobody who is not quoted. Stands for another version of an extractor.
 */
public record NarrowExtractor(String version) implements Extractor {

  @Override
  public Findings extract(ArticleText article) {
    Findings all = new ScriptedExtractor(version).extract(article);
    var statements =
        all.statements().stream().filter(found -> found.kind() != Directness.INDIRECT).toList();
    var quoted =
        statements.stream()
            .flatMap(statement -> statement.speaker().stream())
            .collect(Collectors.toSet());
    return new Findings(
        all.entities().stream().filter(entity -> quoted.contains(entity.span())).toList(),
        List.copyOf(statements),
        all.marks());
  }
}
