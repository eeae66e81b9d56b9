package dev.onrecord.bench;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import dev.onrecord.extraction.actors.Attributor;
import dev.onrecord.extraction.actors.Attributor.Attribution;
import dev.onrecord.extraction.actors.directory.ActorDirectory;
import dev.onrecord.extraction.engine.ArticleExtractor;
import dev.onrecord.extraction.rules.Rules;
import dev.onrecord.extraction.tagging.LinearTagger;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.TaggerJudge;
import dev.onrecord.extraction.tagging.features.Layout;
import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.tagging.features.Tokens;
import dev.onrecord.extraction.tagging.model.CueCandidate;
import dev.onrecord.extraction.tagging.model.DraftFinder;
import dev.onrecord.extraction.tagging.model.LinearModel;
import dev.onrecord.extraction.text.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The stages of the fast extractor, one by one, and the whole of the engine that is measured. Each
 * can run again on the same input.
 */
final class Stages {
  static final LocalDate DAY = LocalDate.of(2022, 1, 24);

  private final LinearModel model;
  private final DraftFinder drafts;
  private final Attributor attributor;
  private final Extractor extractor;

  Stages(MeasuredEngine engine) {
    LinearTagger tagger = LinearTagger.load();
    ActorDirectory directory = ActorDirectory.shipped();
    this.model = tagger.model();
    this.drafts = new DraftFinder(model.cues(), model.arguments());
    this.attributor = new Attributor(directory);
    this.extractor =
        new ArticleExtractor(engine == MeasuredEngine.FAST ? tagger : engine.tagger(), directory);
  }

  /** Reads an article stage by stage. */
  StageInputs read(String text) {
    Document document = tokenise(text);
    Tokens tokens = words(document);
    tag(tokens);
    name(tokens);
    Layout layout = layout(tokens);
    List<CueCandidate> cues = cues(layout);
    List<Draft> found = arguments(layout, cues);
    ArticleText article = new ArticleText(text, DAY, Optional.empty());
    Tagged tagged = judge(layout, found);
    return new StageInputs(article, document, tokens, layout, cues, found, tagged, rules(tagged));
  }

  Document tokenise(String text) {
    return Document.of(text);
  }

  Tokens words(Document document) {
    return new Tokens(document, model.clusters());
  }

  void tag(Tokens tokens) {
    model.tags().tag(tokens);
  }

  void name(Tokens tokens) {
    model.names().label(tokens);
  }

  Layout layout(Tokens tokens) {
    return new Layout(tokens);
  }

  List<CueCandidate> cues(Layout layout) {
    return drafts.candidates(layout);
  }

  List<Draft> arguments(Layout layout, List<CueCandidate> cues) {
    return drafts.find(layout, cues);
  }

  Tagged judge(Layout layout, List<Draft> found) {
    return LinearTagger.tagged(
        layout.tokens(),
        found,
        model.statements().judge(layout, found),
        model.calibration(),
        new TaggerJudge(layout, found, model.statements(), model.calibration()));
  }

  Tagged rules(Tagged tagged) {
    return Rules.ALL.apply(tagged);
  }

  Attribution attribute(Tagged tagged) {
    return attributor.attribute(tagged, DAY);
  }

  Findings whole(ArticleText article) {
    return extractor.extract(article);
  }
}
