package dev.onrecord.soak.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testing.Publication;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeededCorpusTest {
  @TempDir Path folder;

  @Test
  void isTheSameForTheSameSeed() {
    SeededCorpus corpus = SeededCorpus.write(folder, "a", 60, 7);

    assertThat(SeededCorpus.write(folder, "a", 60, 7)).isEqualTo(corpus);
  }

  @Test
  void hasCorrectionsRepetitionsAndWithdrawals() {
    SeededCorpus corpus = SeededCorpus.write(folder, "a", 60, 7);

    List<Publication> publications = corpus.publications();
    assertThat(publications.stream().map(Publication::articleId).distinct()).hasSize(60);
    assertThat(publications.stream().distinct()).hasSizeBetween(61, publications.size() - 1);
    assertThat(corpus.withdrawn()).isNotEmpty();
    assertThat(corpus.file()).content().hasLineCount(publications.size());
  }

  @Test
  void publishesNoOlderRevisionLast() {
    Map<String, Publication> last = new HashMap<>();

    for (Publication next : SeededCorpus.write(folder, "a", 60, 7).publications()) {
      Publication before = last.put(next.articleId(), next);

      assertThat(next.article().getRevision())
          .isAfterOrEqualTo((before == null ? next : before).article().getRevision());
    }
  }
}
