package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.tagging.StatementChooser.Choice;
import dev.onrecord.extraction.tagging.features.Layout;
import dev.onrecord.extraction.tagging.features.NameFeatures;
import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.tagging.features.Tokens;
import dev.onrecord.extraction.tagging.hints.Hints;
import dev.onrecord.extraction.tagging.model.Calibration;
import dev.onrecord.extraction.tagging.model.DraftFinder;
import dev.onrecord.extraction.tagging.model.LinearModel;
import dev.onrecord.extraction.tagging.model.ModelReader;
import dev.onrecord.extraction.tagging.model.StatementModel.Logits;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tagger that runs at the speed of a stream: linear models over features that are numbers.
 * Takes time in proportion to the length of a document, whatever stands in it. Thread-safe.
 */
public final class LinearTagger implements Tagger {
  /** Changes when the program reads the same model differently. */
  private static final int RULES = 3;

  private static final String RESOURCE = "/dev/onrecord/extraction/fast.model";

  /**
   * How probable a statement must be, in logits: where precision and recall weigh about the same on
   * PolNeAR's development part and on that of the open corpus.
   */
  static final float THRESHOLD = -0.45f;

  /** Chooses among what may be statements. */
  public static final StatementChooser CHOOSER = new StatementChooser(THRESHOLD);

  private final LinearModel model;
  private final DraftFinder drafts;
  private final HintSource reader;

  public LinearTagger(LinearModel model) {
    this(model, HintSource.NONE);
  }

  /** With a model that was trained together with another reader. */
  public LinearTagger(LinearModel model, HintSource reader) {
    this.model = model;
    this.reader = reader;
    this.drafts = new DraftFinder(model.cues(), model.arguments());
  }

  /** The tagger with the model that ships. */
  public static LinearTagger load() {
    try (InputStream stream = LinearTagger.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("the model " + RESOURCE + " is not on the class path");
      }
      return new LinearTagger(ModelReader.read(stream));
    } catch (IOException e) {
      throw new UncheckedIOException("the model " + RESOURCE + " cannot be read", e);
    }
  }

  public LinearModel model() {
    return model;
  }

  @Override
  public String version() {
    return reader.name() + "-" + RULES + "-" + model.name();
  }

  @Override
  public Tagged tag(Document document, TimeBudget time) {
    Hints hints = reader.read(document, time);
    time.shareRest();
    Tokens tokens = new Tokens(document, model.clusters(), hints);
    model.tags().tag(tokens);
    int named = model.names().label(tokens, time);
    Layout layout = new Layout(tokens);
    List<Draft> found = drafts.find(layout, time);
    List<Logits> judged = model.statements().judge(layout, found);
    StatementJudge judge = new TaggerJudge(layout, found, model.statements(), model.calibration());
    Tagged tagged = tagged(tokens, found, judged, model.calibration(), judge);
    return new Tagged(document, tagged.tags(), tagged.names(), tagged.utterances(), named, judge);
  }

  /**
   * The last step: chooses among what may be statements.
   *
   * @param tokens with the names found
   * @param judged how probable the drafts are
   * @param calibration what a statement of such a logit is worth
   * @param judge judges others as these drafts were judged
   */
  public static Tagged tagged(
      Tokens tokens,
      List<Draft> drafts,
      List<Logits> judged,
      Calibration calibration,
      StatementJudge judge) {
    Document document = tokens.document();
    List<Utterance> utterances = new ArrayList<>();
    for (Choice choice : CHOOSER.choose(drafts, judged, document.size())) {
      Draft draft = choice.draft();
      // Where several names were found the first is the speaker's more often than the nearest.
      Optional<TokenSpan> speaker = draft.speaker().stream().findFirst();
      utterances.add(
          new Utterance(
              new Wording(speaker, draft.cue(), draft.content()),
              TaggerJudge.verdict(choice.logits(), calibration)));
    }
    return new Tagged(document, tokens.tags(), names(tokens), utterances, document.size(), judge);
  }

  private static List<Name> names(Tokens tokens) {
    List<Name> names = new ArrayList<>();
    int size = tokens.document().size();
    int i = 0;
    while (i < size) {
      int from = i++;
      int label = tokens.name(from);
      if (label == 0) {
        continue;
      }
      while (i < size && tokens.name(i) == label + 1) {
        i++;
      }
      names.add(new Name(new TokenSpan(from, i), NameFeatures.type(label)));
    }
    return names;
  }
}
