package dev.onrecord.cli.options;

import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.actors.directory.ActorDirectory;
import dev.onrecord.extraction.actors.directory.ActorFileException;
import dev.onrecord.extraction.engine.ArticleExtractor;
import dev.onrecord.extraction.precise.PreciseEngineException;
import dev.onrecord.extraction.precise.PreciseTagger;
import dev.onrecord.extraction.tagging.LinearTagger;
import dev.onrecord.extraction.tagging.model.ModelReader;
import dev.onrecord.kafka.OnRecordException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which extractor reads the articles, and which actors it knows. */
public final class EngineOption {
  enum Engine {
    FAST,
    PRECISE
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--engine",
      paramLabel = "E",
      description =
          "${COMPLETION-CANDIDATES}: precise finds more and is slower; README.md compares them (default: ${DEFAULT-VALUE}).",
      defaultValue = "fast")
  private Engine engine;

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description =
          "More people and organisations with their names and offices; an entry with the same id replaces a built-in one.")
  private Path actors;

  @Option(
      names = "--model",
      paramLabel = "PATH",
      description =
          "Models to use instead of the built-in ones: for fast the file that 'onrecord-train train' wrote, for precise the folder that lab/training/precise wrote.")
  private Path model;

  @Option(
      names = "--article-time-limit",
      paramLabel = "SECONDS",
      description =
          "Time limit per article, at most 10: what is not found by then is left out, and the article is marked OUT_OF_TIME (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int timeLimit;

  public Extractor extractor() {
    Duration limit = limit();
    return new ArticleExtractor(tagger(), directory(), () -> TimeBudget.of(limit));
  }

  private Duration limit() {
    Duration limit = Duration.ofSeconds(timeLimit);
    if (timeLimit < 1 || limit.compareTo(TimeBudget.DEFAULT) > 0) {
      throw new ParameterException(
          spec.commandLine(),
          "--article-time-limit %d: give 1 to %d seconds"
              .formatted(timeLimit, TimeBudget.DEFAULT.toSeconds()));
    }
    return limit;
  }

  public LinearTagger tagger() {
    try {
      return switch (engine) {
        case FAST -> model == null ? LinearTagger.load() : fast();
        case PRECISE -> model == null ? PreciseTagger.load() : PreciseTagger.read(model);
      };
    } catch (PreciseEngineException e) {
      throw new OnRecordException(e.getMessage(), e);
    } catch (IOException e) {
      throw new OnRecordException("--model %s: cannot be read (%s)".formatted(model, e), e);
    }
  }

  private LinearTagger fast() throws IOException {
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(model))) {
      return new LinearTagger(ModelReader.read(stream));
    }
  }

  private ActorDirectory directory() {
    ActorDirectory shipped = ActorDirectory.shipped();
    if (actors == null) {
      return shipped;
    }
    try {
      return shipped.extendedWith(ActorDirectory.load(actors));
    } catch (ActorFileException e) {
      throw new OnRecordException("--actors " + e.getMessage(), e);
    } catch (IOException e) {
      throw new OnRecordException("--actors %s: cannot be read (%s)".formatted(actors, e), e);
    }
  }
}
