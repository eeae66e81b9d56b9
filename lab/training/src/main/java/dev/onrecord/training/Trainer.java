package dev.onrecord.training;

import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.tagging.HintSource;
import dev.onrecord.extraction.tagging.LinearTagger;
import dev.onrecord.extraction.tagging.features.CueLexicon;
import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.tagging.features.Tokens;
import dev.onrecord.extraction.tagging.features.template.FeatureGroup;
import dev.onrecord.extraction.tagging.hints.Hints;
import dev.onrecord.extraction.tagging.lexicon.Clusters;
import dev.onrecord.extraction.tagging.model.ArgumentModel;
import dev.onrecord.extraction.tagging.model.Calibration;
import dev.onrecord.extraction.tagging.model.CueModel;
import dev.onrecord.extraction.tagging.model.LinearModel;
import dev.onrecord.extraction.tagging.model.ModelReader;
import dev.onrecord.extraction.tagging.model.ModelWriter;
import dev.onrecord.extraction.tagging.model.NameModel;
import dev.onrecord.extraction.tagging.model.StatementModel;
import dev.onrecord.extraction.tagging.model.TagModel;
import dev.onrecord.training.data.AnnotatedArticle;
import dev.onrecord.training.data.ArticleSource;
import dev.onrecord.training.data.BritishPunctuation;
import dev.onrecord.training.data.ClusterReader;
import dev.onrecord.training.data.CorpusReader;
import dev.onrecord.training.data.Prediction;
import dev.onrecord.training.data.PredictionWriter;
import dev.onrecord.training.evaluation.Evaluation;
import dev.onrecord.training.evaluation.Reliability;
import dev.onrecord.training.evaluation.ScoreReport;
import dev.onrecord.training.fitting.CalibrationFitter;
import dev.onrecord.training.fitting.CalibrationFitter.Judged;
import dev.onrecord.training.fitting.ChainFitter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Trains the models of {@link LinearTagger} on annotated articles. The same data and seed give the
 * same file, byte for byte.
 */
public final class Trainer {
  /**
   * One in this many articles is also learned with British punctuation; of the open corpus, which
   * is small, all.
   */
  private static final int BRITISH = 3;

  private static final int FOLDS = 4;

  private final Settings settings;
  private final Set<FeatureGroup> ablated;
  private final Clusters clusters;
  private final EncoderFolds encoders;

  /**
   * What to train on.
   *
   * @param articles folders: each with {@code gold/X.txt}, {@code gold/X.ann} (brat: Source, Cue,
   *     Content), {@code tokens/X.tsv} (parts of speech) and {@code ner_fixed.jsonl} (names), or
   *     the open corpus, whose training part is used. The first is of the first form
   * @param held a folder of the first form to judge the model on
   * @param clusters Brown clusters, a line for each word: bits, tab, word; where none are given,
   *     those of the model that ships
   * @param encoders for the precise engine: a folder with encoders, see {@link EncoderFolds}
   * @param repeats how many models of every kind are trained on each part of the articles, to be
   *     averaged
   * @param seed of all random choices
   * @param unseen a file to write what models that have not seen it find in each of the articles,
   *     JSON Lines as {@link Evaluation} reads them
   */
  public record Settings(
      List<Path> articles,
      Optional<Path> held,
      Optional<Path> clusters,
      Optional<Path> encoders,
      int repeats,
      long seed,
      Optional<Path> unseen) {}

  /**
   * The result.
   *
   * @param name of the model, as {@link LinearModel#name} has it
   * @param bytes the size of its file
   * @param crossValidated scores on the articles trained on, each read by models that have not seen
   *     it
   * @param reliability of the confidence of the statements found there
   * @param held scores on the articles held back, where there are some
   */
  public record Result(
      String name,
      long bytes,
      ScoreReport crossValidated,
      Reliability reliability,
      Optional<ScoreReport> held) {
    /** The scores on articles that were not trained on: those held back, or cross-validated. */
    ScoreReport unseen() {
      return held.orElse(crossValidated);
    }
  }

  private Trainer(Settings settings, Set<FeatureGroup> ablated) throws IOException {
    this.settings = settings;
    this.ablated = ablated;
    this.clusters =
        settings.clusters().isPresent()
            ? ClusterReader.read(settings.clusters().get())
            : LinearTagger.load().model().clusters();
    this.encoders =
        settings.encoders().isPresent()
            ? EncoderFolds.read(settings.encoders().get())
            : EncoderFolds.NONE;
  }

  /**
   * Trains a model and writes it.
   *
   * @param model the file to write
   * @param progress is told of each step that begins
   * @throws IOException where a file cannot be read or written, or is not what it should be; the
   *     message names it
   */
  public static Result train(Settings settings, Path model, Consumer<String> progress)
      throws IOException {
    return train(settings, Set.of(), model, progress);
  }

  /** Same as above, without the features of some groups. */
  static Result train(
      Settings settings, Set<FeatureGroup> ablated, Path model, Consumer<String> progress)
      throws IOException {
    return new Trainer(settings, ablated).train(model, progress);
  }

  private Result train(Path file, Consumer<String> progress) throws IOException {
    Path first = settings.articles().get(0);
    if (CorpusReader.isAt(first)) {
      throw new IOException(
          first + ": has no names and parts of speech; give a folder that has them first");
    }
    progress.accept("reading " + settings.articles());
    List<List<TrainingArticle>> views = read();
    ModelStages stages = new ModelStages(views, FOLDS, settings.repeats(), settings.seed());
    if (System.getProperty("cache.read") != null) {
      List<List<Draft>> drafts = Cache.read(views, Path.of(System.getProperty("cache.read")));
      LinearModel old = load(Path.of(System.getProperty("cache.model"))).model();
      ChainFitter.Fit statements = stages.statements(drafts);
      List<Judged> judged = stages.judged(drafts, statements);
      Calibration calibration = CalibrationFitter.fit(judged);
      write(
          new LinearModel(
              "new",
              clusters,
              old.tags(),
              old.names(),
              old.cues(),
              old.arguments(),
              new StatementModel(statements.average()),
              calibration),
          file);
      System.err.println(calibration);
      System.exit(0);
    }
    progress.accept("learning parts of speech");
    TagModel tags = stages.tags();
    progress.accept("learning names");
    NameModel names = stages.names();
    progress.accept("learning cues");
    CueLexicon lexicon = stages.lexicon();
    ChainFitter.Fit cues = stages.cues(lexicon);
    progress.accept("learning speakers and contents");
    ChainFitter.Fit arguments = stages.arguments(cues, lexicon);
    progress.accept("learning to judge statements");
    List<List<Draft>> drafts = stages.drafts(cues, arguments, lexicon);
    if (System.getProperty("cache.write") != null) {
      Cache.write(views, drafts, Path.of(System.getProperty("cache.write")));
    }
    ChainFitter.Fit statements = stages.statements(drafts);
    List<Judged> judged = stages.judged(drafts, statements);
    Calibration calibration = CalibrationFitter.fit(judged);
    write(
        new LinearModel(
            "new",
            clusters,
            tags,
            names,
            new CueModel(cues.average(), lexicon),
            new ArgumentModel(arguments.average()),
            new StatementModel(statements.average()),
            calibration),
        file);
    progress.accept("judging");
    Map<String, Prediction> unseen = stages.unseen(drafts, statements, calibration);
    if (settings.unseen().isPresent()) {
      PredictionWriter.write(unseen, settings.unseen().get());
    }
    ScoreReport crossValidated = Evaluation.evaluate(settings.articles().get(0), unseen).report();
    // What was written is judged, not what was learned: the file is what others get.
    LinearTagger tagger = load(file);
    Optional<ScoreReport> held = Optional.empty();
    if (settings.held().isPresent()) {
      held = Optional.of(Evaluation.evaluate(settings.held().get(), tagger).report());
    }
    return new Result(
        tagger.model().name(),
        Files.size(file),
        crossValidated,
        Reliability.of(judged, calibration),
        held);
  }

  private List<List<TrainingArticle>> read() throws IOException {
    List<List<TrainingArticle>> views = new ArrayList<>();
    for (Path folder : settings.articles()) {
      ArticleSource source = ArticleSource.of(folder);
      int every = CorpusReader.isAt(folder) ? 1 : BRITISH;
      for (String id : source.ids()) {
        List<TrainingArticle> all = new ArrayList<>();
        HintSource unseen = encoders.without(views.size());
        all.add(prepare(source.read(id, UnaryOperator.identity()), unseen));
        if (views.size() % every == 0) {
          all.add(prepare(source.read(id, BritishPunctuation::of), unseen));
        }
        views.add(all);
      }
    }
    return views;
  }

  private TrainingArticle prepare(AnnotatedArticle article, HintSource reader) {
    Hints hints = reader.read(article.document(), TimeBudget.unlimited());
    return new TrainingArticle(article, new Tokens(article.document(), clusters, hints), ablated);
  }

  private static void write(LinearModel model, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      ModelWriter.write(model, out);
    }
  }

  private LinearTagger load(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return new LinearTagger(ModelReader.read(in), encoders.whole());
    }
  }
}
