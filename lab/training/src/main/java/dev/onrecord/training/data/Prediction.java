package dev.onrecord.training.data;

import dev.onrecord.extraction.Findings;
import dev.onrecord.extraction.FoundStatement;
import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.Offsets;
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
public record Prediction(List<StatementSpans> statements, Optional<List<Mention>> entities) {
  public static final Prediction EMPTY = new Prediction(List.of(), Optional.empty());

  public Prediction {
    statements = List.copyOf(statements);
  }

  /**
   * A statement in code points.
   *
   * @param actorAt where the actor is named, if not by the speaker's own words
   */
  public record StatementSpans(
      List<Offsets> speaker, List<Offsets> cue, List<Offsets> content, List<Offsets> actorAt) {
    public StatementSpans {
      speaker = List.copyOf(speaker);
      cue = List.copyOf(cue);
      content = List.copyOf(content);
      actorAt = List.copyOf(actorAt);
    }

    public List<Offsets> actor() {
      return actorAt.isEmpty() ? speaker : actorAt;
    }
  }

  public record Mention(Offsets span, NameType type) {}

  public static Prediction of(Tagged tagged) {
    Document document = tagged.document();
    List<StatementSpans> statements = new ArrayList<>();
    for (Utterance utterance : tagged.utterances()) {
      statements.add(
          new StatementSpans(
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

  public static Prediction of(Findings extraction) {
    List<StatementSpans> statements = new ArrayList<>();
    for (FoundStatement statement : extraction.statements()) {
      statements.add(
          new StatementSpans(
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
