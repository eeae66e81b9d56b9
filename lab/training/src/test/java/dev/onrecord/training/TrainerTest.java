package dev.onrecord.training;

import static dev.onrecord.extraction.tagging.features.template.FeatureGroup.HINT;
import static dev.onrecord.extraction.tagging.features.template.FeatureGroup.LEXICAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.extraction.tagging.LinearTagger;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.tagging.model.ModelReader;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.training.evaluation.Evaluation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
  @TempDir Path folder;

  @BeforeEach
  void makeUpAnnotatedArticles() throws IOException {
    new MadeUpCorpus(folder.resolve("data")).write(24);
    Files.writeString(folder.resolve("clusters"), "0010\tsaid\n0011\tdenied\n01\tbridge\n");
  }

  @Test
  void learnsToFindStatementsLikeThoseAnnotated() throws IOException {
    Path model = folder.resolve("model");

    Trainer.Result result = train(model, 1);

    assertThat(result.bytes()).isEqualTo(Files.size(model));
    assertThat(Evaluation.evaluate(folder.resolve("data"), folder.resolve("unseen")).report())
        .isEqualTo(result.crossValidated());
    assertThat(result.held().orElseThrow().scores().get("e attributed").f1().orElseThrow())
        .isGreaterThan(0.8);
    Document document = Document.of("Mara Lind said that the harbour was closed.");
    List<Utterance> found = load(model).tag(document).utterances();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).speaker().map(document::text)).contains("Mara Lind");
  }

  @Test
  void writesTheSameBytesForTheSameSeed() throws IOException {
    train(folder.resolve("first"), 5);
    train(folder.resolve("second"), 5);

    assertThat(folder.resolve("first")).hasSameBinaryContentAs(folder.resolve("second"));
  }

  @Test
  void aModelWithoutAGroupOfFeaturesIsSmaller() throws IOException {
    Trainer.Settings settings = settings(1, Optional.empty());
    Trainer.Result complete = Trainer.train(settings, folder.resolve("model"), step -> {});

    Trainer.Result result =
        Trainer.train(settings, Set.of(LEXICAL), folder.resolve("ablated"), step -> {});

    assertThat(result.bytes()).isLessThan(complete.bytes());
  }

  @Test
  void hintsGainNothingWhereThereAreNone() throws IOException {
    Trainer.Settings settings = settings(1, Optional.empty());
    Trainer.Result complete = Trainer.train(settings, folder.resolve("model"), step -> {});

    Ablation ablation = Ablation.measure(settings, complete, List.of(HINT), step -> {});

    assertThat(ablation.table())
        .contains("F1, all groups     1.000")
        .contains("HINT              +0.000");
  }

  @Test
  void namesTheFileThatIsMissing() {
    Path nowhere = folder.resolve("nowhere");
    Trainer.Settings settings =
        new Trainer.Settings(
            List.of(nowhere),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            1,
            Optional.empty());

    assertThatThrownBy(() -> Trainer.train(settings, folder.resolve("model"), step -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void saysAtOnceThatTheOpenCorpusAloneIsNotEnough() throws IOException {
    for (String half : List.of("real", "invented")) {
      Files.createDirectories(folder.resolve("corpus").resolve(half));
      Files.writeString(folder.resolve("corpus").resolve(half).resolve("statements.jsonl"), "");
    }
    Trainer.Settings settings =
        new Trainer.Settings(
            List.of(folder.resolve("corpus")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            1,
            Optional.empty());

    assertThatThrownBy(() -> Trainer.train(settings, folder.resolve("model"), step -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("corpus: has no names");
  }

  private Trainer.Result train(Path model, long seed) throws IOException {
    Path data = folder.resolve("data");
    return Trainer.train(settings(seed, Optional.of(data)), model, step -> {});
  }

  private Trainer.Settings settings(long seed, Optional<Path> held) {
    return new Trainer.Settings(
        List.of(folder.resolve("data")),
        held,
        Optional.of(folder.resolve("clusters")),
        Optional.empty(),
        2,
        seed,
        Optional.of(folder.resolve("unseen")));
  }

  private static LinearTagger load(Path model) throws IOException {
    try (InputStream in = Files.newInputStream(model)) {
      return new LinearTagger(ModelReader.read(in));
    }
  }
}
