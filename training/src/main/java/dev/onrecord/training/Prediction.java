package dev.onrecord.training;

import dev.onrecord.extraction.EntityType;
import dev.onrecord.extraction.Extraction;
import dev.onrecord.extraction.Span;
import dev.onrecord.extraction.Statement;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was found in an article.
 *
 * @param statements those that have a content
 * @param entities empty where the predictions say nothing about entities
 */
record Prediction(List<Said> statements, Optional<List<Mention>> entities) {
  static final Prediction EMPTY = new Prediction(List.of(), Optional.empty());

  Prediction {
    statements = List.copyOf(statements);
  }

  /**
   * A statement in code points.
   *
   * @param actorAt where the actor is named, if not by the speaker's own words
   */
  record Said(List<Span> speaker, List<Span> cue, List<Span> content, List<Span> actorAt) {
    Said {
      speaker = List.copyOf(speaker);
      cue = List.copyOf(cue);
      content = List.copyOf(content);
      actorAt = List.copyOf(actorAt);
    }

    List<Span> actor() {
      return actorAt.isEmpty() ? speaker : actorAt;
    }
  }

  record Mention(Span span, EntityType type) {}

  static Prediction of(Tagged tagged) {
    Document document = tagged.document();
    List<Said> statements = new ArrayList<>();
    for (Utterance utterance : tagged.utterances()) {
      statements.add(
          new Said(
              utterance.speaker().map(document::span).stream().toList(),
              utterance.cue().map(document::span).stream().toList(),
              utterance.content().stream().map(document::span).toList(),
              List.of()));
    }
    List<Mention> mentions =
        tagged.names().stream()
            .map(name -> new Mention(document.span(name.tokens()), name.type()))
            .toList();
    return new Prediction(statements, Optional.of(mentions));
  }

  static Prediction of(Extraction extraction) {
    List<Said> statements = new ArrayList<>();
    for (Statement statement : extraction.statements()) {
      statements.add(
          new Said(
              statement.speaker().stream().toList(),
              statement.cue().stream().toList(),
              statement.content(),
              statement.actorAt().stream().toList()));
    }
    List<Mention> mentions =
        extraction.entities().stream().map(e -> new Mention(e.span(), e.type())).toList();
    return new Prediction(statements, Optional.of(mentions));
  }
}
