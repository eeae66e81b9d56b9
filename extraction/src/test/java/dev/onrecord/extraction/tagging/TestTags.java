package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.ReportMode;
import dev.onrecord.extraction.tagging.features.Tokens;
import dev.onrecord.extraction.tagging.model.LinearModel;
import dev.onrecord.extraction.text.Document;
import java.util.Collections;
import java.util.List;

/** Findings made up for a test, with the parts of speech of the shipped model. */
public final class TestTags {
  /** How probable {@link #JUDGE} finds everything. */
  public static final double CONFIDENCE = 0.5;

  static final StatementJudge JUDGE = new OneJudge(CONFIDENCE, 0);

  private static final LinearModel MODEL = LinearTagger.load().model();

  /** Finds everything equally probable, and said. */
  private record OneJudge(double probability, double bound) implements StatementJudge {
    @Override
    public List<Verdict> judge(List<Wording> wordings) {
      Verdict verdict = new Verdict(probability >= bound, ReportMode.SPEECH, probability);
      return Collections.nCopies(wordings.size(), verdict);
    }
  }

  private TestTags() {}

  public static Tagged tagged(Document document, List<Name> names, List<Utterance> utterances) {
    Tokens tokens = new Tokens(document, MODEL.clusters());
    MODEL.tags().tag(tokens);
    return new Tagged(document, tokens.tags(), names, utterances, document.size(), JUDGE);
  }

  /** The same findings with a judge to whom everything is equally probable. */
  public static Tagged judgedBy(Tagged tagged, double probability, double bound) {
    return new Tagged(
        tagged.document(),
        tagged.tags(),
        tagged.names(),
        tagged.utterances(),
        tagged.readTo(),
        new OneJudge(probability, bound));
  }
}
