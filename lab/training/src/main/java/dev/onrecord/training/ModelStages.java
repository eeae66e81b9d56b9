package dev.onrecord.training;

import dev.onrecord.extraction.ReportMode;
import dev.onrecord.extraction.tagging.LinearTagger;
import dev.onrecord.extraction.tagging.StatementChooser.Choice;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.TaggerJudge;
import dev.onrecord.extraction.tagging.features.CueLexicon;
import dev.onrecord.extraction.tagging.features.CueMap;
import dev.onrecord.extraction.tagging.features.FeatureBuffer;
import dev.onrecord.extraction.tagging.features.Layout;
import dev.onrecord.extraction.tagging.features.StatementFeatures;
import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.tagging.features.Tokens;
import dev.onrecord.extraction.tagging.model.ArgumentModel;
import dev.onrecord.extraction.tagging.model.Calibration;
import dev.onrecord.extraction.tagging.model.CueCandidate;
import dev.onrecord.extraction.tagging.model.CueModel;
import dev.onrecord.extraction.tagging.model.DraftFinder;
import dev.onrecord.extraction.tagging.model.LabelTransitions;
import dev.onrecord.extraction.tagging.model.NameModel;
import dev.onrecord.extraction.tagging.model.StatementModel;
import dev.onrecord.extraction.tagging.model.StatementModel.Logits;
import dev.onrecord.extraction.tagging.model.TagModel;
import dev.onrecord.extraction.text.TokenSpan;
import dev.onrecord.training.data.Attribution;
import dev.onrecord.training.data.Prediction;
import dev.onrecord.training.fitting.CalibrationFitter.Judged;
import dev.onrecord.training.fitting.ChainFitter;
import dev.onrecord.training.fitting.ChainTrainer;
import dev.onrecord.training.fitting.Example;
import dev.onrecord.training.fitting.TagTrainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The models one after another. Each is trained on what the ones before it find in articles that
 * they have not seen, errors included.
 */
final class ModelStages {
  private static final ChainTrainer.Settings NAMES =
      new ChainTrainer.Settings(6, 0.1f, 0.3f, 1e-6f);
  private static final ChainTrainer.Settings CUES = new ChainTrainer.Settings(8, 0.1f, 0.5f, 1e-6f);
  private static final ChainTrainer.Settings ARGUMENTS =
      new ChainTrainer.Settings(5, 0.1f, 0.5f, 1e-6f);
  private static final ChainTrainer.Settings STATEMENTS =
      new ChainTrainer.Settings(40, 0.02f, 0.7f, 1e-5f);

  private final List<TrainingArticle> articles;
  private final List<List<TrainingArticle>> views;
  private final int folds;
  private final int repeats;
  private final long seed;

  /**
   * @param views of each article: the original, and possibly one with British punctuation
   * @param folds into which the articles are divided
   * @param repeats how often each fold is learned from, see {@link ChainFitter}
   */
  ModelStages(List<List<TrainingArticle>> views, int folds, int repeats, long seed) {
    this.articles = views.stream().map(all -> all.get(0)).toList();
    this.views = views;
    this.folds = folds;
    this.repeats = repeats;
    this.seed = seed;
  }

  TagModel tags() {
    List<Tokens> documents = new ArrayList<>();
    List<int[]> tags = new ArrayList<>();
    for (TrainingArticle article : articles) {
      documents.add(article.tokens());
      tags.add(article.article().tags());
    }
    TagModel model =
        new TagTrainer(articles.get(0).buffer()).train(documents, tags, 5, new Random(seed));
    views.forEach(all -> all.forEach(view -> model.tag(view.tokens())));
    return model;
  }

  /** Labels the names in all articles as well, each by a model that has not seen it. */
  NameModel names() {
    List<List<Example>> examples = new ArrayList<>();
    articles.forEach(article -> examples.add(article.names()));
    ChainFitter.Fit fit =
        new ChainFitter(LabelTransitions.NAMES, NAMES, 2, 17, repeats, seed).fit(examples, folds);
    for (int i = 0; i < articles.size(); i++) {
      NameModel unseen = new NameModel(fit.without(i));
      views.get(i).forEach(view -> unseen.label(view.tokens()));
    }
    return new NameModel(fit.average());
  }

  CueLexicon lexicon() {
    return CueLexiconBuilder.build(articles);
  }

  ChainFitter.Fit cues(CueLexicon lexicon) {
    List<List<Example>> examples = new ArrayList<>();
    for (List<TrainingArticle> all : views) {
      List<Example> rows = new ArrayList<>();
      all.forEach(view -> rows.addAll(view.cues(lexicon)));
      examples.add(rows);
    }
    return new ChainFitter(LabelTransitions.CUES, CUES, 2, 18, repeats, seed).fit(examples, folds);
  }

  ChainFitter.Fit arguments(ChainFitter.Fit cues, CueLexicon lexicon) {
    List<List<Example>> examples = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      CueModel model = new CueModel(cues.without(i), lexicon);
      List<Example> rows = new ArrayList<>();
      views.get(i).forEach(view -> rows.addAll(arguments(view, model)));
      examples.add(rows);
    }
    return new ChainFitter(LabelTransitions.ARGUMENTS, ARGUMENTS, 3, 18, repeats, seed)
        .fit(examples, folds);
  }

  /** What may be a statement in each article, by models that have not seen it. */
  List<List<Draft>> drafts(ChainFitter.Fit cues, ChainFitter.Fit arguments, CueLexicon lexicon) {
    List<List<Draft>> drafts = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      DraftFinder finder =
          new DraftFinder(
              new CueModel(cues.without(i), lexicon), new ArgumentModel(arguments.without(i)));
      drafts.add(finder.find(new Layout(articles.get(i).tokens())));
    }
    return drafts;
  }

  ChainFitter.Fit statements(List<List<Draft>> drafts) {
    List<List<Example>> examples = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      examples.add(statements(articles.get(i), drafts.get(i)));
    }
    return new ChainFitter(LabelTransitions.STATEMENTS, STATEMENTS, 4, 16, repeats, seed)
        .fit(examples, folds);
  }

  /** What is chosen in each article by models that have not seen it, and whether that is right. */
  List<Judged> judged(List<List<Draft>> drafts, ChainFitter.Fit statements) {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      int size = articles.get(i).tokens().document().size();
      List<Choice> choices =
          LinearTagger.CHOOSER.choose(drafts.get(i), judge(i, drafts, statements), size);
      byte[] labels =
          new DraftJudge(articles.get(i).article())
              .labels(choices.stream().map(Choice::draft).toList());
      for (int k = 0; k < labels.length; k++) {
        if (labels[k] != DraftJudge.UNKNOWN) {
          judged.add(judged(choices.get(k).logits(), labels[k]));
        }
      }
    }
    return judged;
  }

  /** What is given as speech is right only if it is. */
  private static Judged judged(Logits logits, byte label) {
    boolean right =
        logits.mode() == ReportMode.SPEECH
            ? label == StatementFeatures.SPEECH
            : label != StatementFeatures.NONE;
    return new Judged(logits.ofMode(), right);
  }

  private List<Logits> judge(int article, List<List<Draft>> drafts, ChainFitter.Fit statements) {
    Layout layout = new Layout(articles.get(article).tokens());
    return new StatementModel(statements.without(article)).judge(layout, drafts.get(article));
  }

  /** By article what models that have not seen it find in it. */
  Map<String, Prediction> unseen(
      List<List<Draft>> drafts, ChainFitter.Fit statements, Calibration calibration) {
    Map<String, Prediction> predictions = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      Layout layout = new Layout(articles.get(i).tokens());
      StatementModel model = new StatementModel(statements.without(i));
      Tagged tagged =
          LinearTagger.tagged(
              layout.tokens(),
              drafts.get(i),
              model.judge(layout, drafts.get(i)),
              calibration,
              new TaggerJudge(layout, drafts.get(i), model, calibration));
      predictions.put(articles.get(i).article().id(), Prediction.of(tagged));
    }
    return predictions;
  }

  /**
   * What belongs to every annotated cue, as it is found where it is found. What belongs to a wrong
   * cue is not learned: such drafts are left to the judge of statements.
   */
  private static List<Example> arguments(TrainingArticle article, CueModel model) {
    Layout layout = new Layout(article.tokens());
    List<TokenSpan> others = new ArrayList<>();
    for (CueCandidate candidate : model.find(layout, DraftFinder.PROBABLE)) {
      others.add(candidate.tokens());
    }
    List<TokenSpan> cues = new ArrayList<>();
    for (Attribution attribution : article.article().attributions()) {
      TokenSpan cue =
          others.stream()
              .filter(other -> other.overlaps(attribution.cue()))
              .findFirst()
              .orElse(attribution.cue());
      cues.add(cue);
    }
    List<TokenSpan> known = new ArrayList<>(others);
    cues.stream().filter(cue -> !others.contains(cue)).forEach(known::add);
    layout.tokens().hints().prepare(known);
    CueMap map = new CueMap(article.article().document().size(), known);
    List<Example> examples = new ArrayList<>();
    for (int k = 0; k < cues.size(); k++) {
      Attribution attribution = article.article().attributions().get(k);
      examples.add(article.arguments(layout, map, cues.get(k), attribution));
    }
    return examples;
  }

  private static List<Example> statements(TrainingArticle article, List<Draft> drafts) {
    StatementFeatures features = new StatementFeatures(new Layout(article.tokens()), drafts);
    FeatureBuffer buffer = article.buffer();
    byte[] labels = new DraftJudge(article.article()).labels(drafts);
    List<Example> examples = new ArrayList<>();
    for (int k = 0; k < labels.length; k++) {
      if (labels[k] == DraftJudge.UNKNOWN) {
        continue;
      }
      features.emit(k, buffer);
      examples.add(new Example(new int[][] {buffer.toArray()}, new byte[] {labels[k]}));
    }
    return examples;
  }
}
