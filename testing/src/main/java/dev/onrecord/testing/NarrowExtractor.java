package dev.onrecord.testing;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extraction;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Kind;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads the same scripts as {@link ScriptedExtractor} and finds less: nothing that is said
 * indirectly, and nobody who is not quoted. Stands for another version of an extractor.
 */
public record NarrowExtractor(String version) implements Extractor {

  @Override
  public Extraction extract(ArticleText article) {
    Extraction all = new ScriptedExtractor(version).extract(article);
    var statements =
        all.statements().stream().filter(found -> found.kind() != Kind.INDIRECT).toList();
    var quoted =
        statements.stream()
            .flatMap(statement -> statement.speaker().stream())
            .collect(Collectors.toSet());
    return new Extraction(
        all.entities().stream().filter(entity -> quoted.contains(entity.span())).toList(),
        List.copyOf(statements),
        all.marks());
  }
}
