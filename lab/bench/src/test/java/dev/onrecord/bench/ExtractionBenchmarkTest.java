package dev.onrecord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.bench.corpus.GeneratedCorpus;
import dev.onrecord.extraction.Findings;
import dev.onrecord.extraction.actors.Attributor.Attribution;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class ExtractionBenchmarkTest {
  @AfterEach
  void forgetTheFolder() {
    System.clearProperty(BenchCorpus.FOLDER);
  }

  @Test
  void theStagesGiveWhatTheExtractorGives() {
    Stages stages = new Stages(MeasuredEngine.FAST);
    List<StageInputs> articles = GeneratedCorpus.articles(3, 7).stream().map(stages::read).toList();

    List<Attribution> attributions =
        articles.stream().map(article -> stages.attribute(article.corrected())).toList();

    List<Findings> whole =
        articles.stream().map(article -> stages.whole(article.article())).toList();
    assertThat(attributions)
        .extracting(Attribution::statements)
        .containsExactlyElementsOf(whole.stream().map(Findings::statements).toList());
    assertThat(attributions)
        .extracting(Attribution::entities)
        .containsExactlyElementsOf(whole.stream().map(Findings::entities).toList());
    assertThat(whole).noneMatch(extraction -> extraction.statements().isEmpty());
  }

  @Test
  void makesTheSameArticlesOfTheSameSeedNumber() {
    List<String> again = GeneratedCorpus.articles(2, 5);

    assertThat(again).isEqualTo(GeneratedCorpus.articles(2, 5)).doesNotHaveDuplicates();
  }

  @Test
  void everyStageRunsAndHasItsLine(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("one.txt"), GeneratedCorpus.articles(1, 3).get(0));
    System.setProperty(BenchCorpus.FOLDER, folder.toString());

    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(ExtractionBenchmark.class.getName())
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(1))
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true)
                    .build())
            .run();

    String table = new StageTable(1, 1).text(results);

    assertThat(table.lines()).hasSize(13);
  }
}
