package dev.onrecord.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.ReportMode;
import dev.onrecord.extraction.tagging.features.StatementFeatures;
import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import dev.onrecord.training.data.AnnotatedArticle;
import dev.onrecord.training.data.Attribution;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftJudgeTest {
  private static final Document TEXT =
      Document.of("Ana said Bo had promised more. Cid hopes it rains. Dee saw it.");

  private static final List<Attribution> ANNOTATED =
      List.of(attribution(1, 2, 6, ReportMode.SPEECH), attribution(8, 9, 11, ReportMode.THOUGHT));

  private static final Draft SAID = draft(1, 2, 6);
  private static final Draft PROMISED = draft(4, 5, 6);
  private static final Draft HOPES = draft(8, 9, 11);
  private static final Draft SAW = draft(13, 14, 15);

  @Test
  void labelsSpeechThoughtAndWhatIsNeither() {
    assertThat(labels(true, SAID, PROMISED, HOPES, SAW))
        .containsExactly(
            StatementFeatures.SPEECH,
            StatementFeatures.NONE,
            StatementFeatures.THOUGHT,
            StatementFeatures.NONE);
  }

  @Test
  void doesNotKnowOfStatementsInsideOthersWhereTheseWereNotAnnotated() {
    assertThat(labels(false, SAID, PROMISED, SAW))
        .containsExactly(StatementFeatures.SPEECH, DraftJudge.UNKNOWN, StatementFeatures.NONE);
  }

  private static byte[] labels(boolean nested, Draft... drafts) {
    AnnotatedArticle article =
        new AnnotatedArticle("a", TEXT, new int[0], Optional.empty(), ANNOTATED, nested);
    return new DraftJudge(article).labels(List.of(drafts));
  }

  private static Attribution attribution(int cue, int from, int to, ReportMode mode) {
    return new Attribution(
        List.of(), new TokenSpan(cue, cue + 1), List.of(new TokenSpan(from, to)), mode);
  }

  private static Draft draft(int cue, int from, int to) {
    return new Draft(
        new TokenSpan(cue, cue + 1), 0, List.of(), List.of(new TokenSpan(from, to)), 0);
  }
}
