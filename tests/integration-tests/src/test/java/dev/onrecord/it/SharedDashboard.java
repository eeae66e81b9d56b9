package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;

import dev.onrecord.consumer.database.View;
import dev.onrecord.testing.ScriptedExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One pipeline, one monitor and one browser for all tests of the page, which keep out of each
 * other's way by the names of their actors. Some articles are there from the beginning.
 */
final class SharedDashboard implements ExecutionCondition, ParameterResolver {
  /** A hostile name, for the actor that scripts call Mallory. */
  static final String MARKUP = "<img src=x onerror=alert(1)> \u202Eyrollam\u0007";

  /** A very long name, for the actor that scripts call Endless. */
  static final String ENDLESS = "endless".repeat(15_000);

  private static final String[] DAYS = {"2022-01-22", "2022-01-24", "2022-01-25", "2022-02-01"};

  /** Closed by JUnit when the last test is over. */
  private record Running(Dashboard dashboard, Path folder) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      dashboard.close();
      Utils.delete(folder.toFile());
    }
  }

  /** Skips the tests where there is no Chromium, unless {@code onrecord.ci} is set. */
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Boolean.getBoolean("onrecord.ci")) {
      return ConditionEvaluationResult.enabled("a browser is required");
    }
    return Chromium.missing()
        .map(ConditionEvaluationResult::disabled)
        .orElseGet(() -> ConditionEvaluationResult.enabled("there is a browser"));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Dashboard.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .computeIfAbsent(Running.class, type -> start(context), Running.class)
        .dashboard();
  }

  private static Running start(ExtensionContext context) {
    try {
      Path folder = Files.createTempDirectory("onrecord-dashboard");
      RenamingExtractor extractor =
          new RenamingExtractor(
              new ScriptedExtractor("scripted-1"), Map.of("Mallory", MARKUP, "Endless", ENDLESS));
      Dashboard dashboard = Dashboard.start(SharedSandbox.cluster(context), folder, extractor);
      for (String day : DAYS) {
        dashboard.publish(
            article(
                "news-" + day,
                day,
                "Weather on %s.\nAnn DIRECT SPEECH 88%% it rains\n\nBob MIXED SPEECH it pours\nAnn INDIRECT THOUGHT it drips\nNobody INDIRECT SPEECH it hails"
                    .formatted(day)));
      }
      dashboard.rows(View.ARTICLES);
      return new Running(dashboard, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the first articles were read", e);
    }
  }
}
