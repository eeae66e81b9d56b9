package dev.onrecord.soak.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import dev.onrecord.testing.ViewRows;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
  void publishesSomeOlderRevisionsAfterTheNewerAtOnceAndInTheEnd() {
    List<Publication> publications = SeededCorpus.write(folder, "a", 60, 7).publications();

    List<Integer> distances = distancesToANewerRevision(publications);

    assertThat(distances).contains(1).anyMatch(distance -> distance > 20);
  }

  @Test
  void theNewestRevisionRemainsWhicheverCameLast() {
    List<Publication> publications = SeededCorpus.write(folder, "a", 60, 7).publications();
    List<Publication> inOrder =
        publications.stream()
            .sorted(Comparator.comparing(publication -> publication.article().getRevision()))
            .toList();
    Oracle oracle = new Oracle(new ScriptedExtractor("scripted-1"));

    ViewRows views = oracle.views(publications);

    assertThat(views.differencesTo(oracle.views(inOrder))).isEmpty();
    assertThat(views.differencesTo(oracle.views(lastOfEach(publications)))).isNotEmpty();
  }

  /** Of each older revision, how many lines before it its newer one is. */
  private static List<Integer> distancesToANewerRevision(List<Publication> publications) {
    return IntStream.range(0, publications.size())
        .boxed()
        .flatMap(
            later ->
                IntStream.range(0, later)
                    .filter(sooner -> isNewer(publications.get(sooner), publications.get(later)))
                    .mapToObj(sooner -> later - sooner))
        .toList();
  }

  private static boolean isNewer(Publication one, Publication other) {
    return one.articleId().equals(other.articleId())
        && one.article().getRevision().isAfter(other.article().getRevision());
  }

  /** What a compacted topic holds. */
  private static List<Publication> lastOfEach(List<Publication> publications) {
    Map<String, Publication> last = new LinkedHashMap<>();
    publications.forEach(publication -> last.put(publication.articleId(), publication));
    return List.copyOf(last.values());
  }
}
