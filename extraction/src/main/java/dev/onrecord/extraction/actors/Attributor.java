package dev.onrecord.extraction.actors;

import dev.onrecord.extraction.FoundEntity;
import dev.onrecord.extraction.FoundStatement;
import dev.onrecord.extraction.ReportMode;
import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.actors.directory.ActorDirectory;
import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Linker;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.linking.Referent;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.speakers.UtteranceResolver;
import dev.onrecord.extraction.actors.speakers.strategy.Resolution;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Turns what a tagger found into entities with ids and statements with actors. Thread-safe.
 *
 * <p>A statement has one actor. Where several speak in one voice ("both Kyiv and Mr Borrell said"),
 * the statement is given once for each of them.
 */
public final class Attributor {
  /** Names these rules; it changes whenever they may read the same findings differently. */
  public static final String RULES = "actors-5";

  private final ActorDirectory directory;

  public Attributor(ActorDirectory directory) {
    this.directory = directory;
  }

  /** Names the rules and the directory. */
  public String version() {
    return RULES + "-" + directory.version();
  }

  /** The entities and the statements of an article. */
  public record Attribution(List<FoundEntity> entities, List<FoundStatement> statements) {}

  /** Reads an article, however long it takes. */
  public Attribution attribute(Tagged tagged, LocalDate published) {
    return attribute(tagged, published, TimeBudget.unlimited());
  }

  /**
   * Reads an article, as far as time allows.
   *
   * @param published decides who held an office
   */
  public Attribution attribute(Tagged tagged, LocalDate published, TimeBudget time) {
    LinkedArticle article = Linker.link(tagged, directory.index(), published, time);
    return new Attribution(entities(article), statements(article, tagged, published, time));
  }

  private static List<FoundEntity> entities(LinkedArticle article) {
    List<FoundEntity> entities = new ArrayList<>(article.mentions().size());
    for (Mention mention : article.mentions()) {
      Referent referent = mention.referent();
      entities.add(
          new FoundEntity(
              article.document().span(mention.tokens()),
              referent.type(),
              referent.id(),
              referent.name()));
    }
    return entities;
  }

  private List<FoundStatement> statements(
      LinkedArticle article, Tagged tagged, LocalDate published, TimeBudget time) {
    int end = Math.min(article.linkedTo(), tagged.readTo());
    List<Utterance> utterances =
        tagged.utterances().stream()
            .filter(u -> !u.content().isEmpty())
            .filter(u -> u.end() <= end)
            .toList();
    List<List<Resolution>> speakers =
        new UtteranceResolver(article, directory.index(), published, utterances).resolve(time);
    List<FoundStatement> statements = new ArrayList<>(utterances.size());
    for (int i = 0; i < utterances.size(); i++) {
      for (Resolution speaker : speakers.get(i)) {
        statements.add(statement(article, utterances.get(i), speaker));
      }
    }
    return statements;
  }

  private FoundStatement statement(LinkedArticle article, Utterance utterance, Resolution speaker) {
    Document document = article.document();
    List<TokenSpan> content = utterance.content();
    return new FoundStatement(
        speaker.actor(),
        utterance.speaker().filter(words -> !isApart(document, utterance)).map(document::span),
        utterance.cue().map(document::span),
        content.stream().map(document::span).toList(),
        content.stream().map(document::text).collect(Collectors.joining(" … ")),
        Kinds.of(document, content),
        mode(article, utterance),
        speaker
            .at()
            .or(() -> utterance.speaker().filter(words -> isApart(document, utterance)))
            .filter(words -> speaker.isKnown())
            .map(document::span),
        OptionalDouble.of(utterance.confidence()));
  }

  /** A name in another sentence tells whose a bare quotation is; it is not its speaker. */
  private static boolean isApart(Document document, Utterance utterance) {
    int said = utterance.content().get(0).from();
    return utterance.cue().isEmpty()
        && utterance
            .speaker()
            .filter(words -> document.sentence(words.from()) != document.sentence(said))
            .isPresent();
  }

  /** What was only thought, or not said at all, is no speech. */
  private ReportMode mode(LinkedArticle article, Utterance utterance) {
    Lexicon lexicon = directory.index().lexicon();
    if (utterance.cue().isEmpty()) {
      return ReportMode.SPEECH;
    }
    return lexicon.unsaid().isUnsaid(article.words(), utterance)
        ? ReportMode.THOUGHT
        : lexicon.thoughts().modeOf(article.words(), utterance.cue().get());
  }
}
