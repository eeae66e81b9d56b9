package dev.onrecord.training;

import dev.onrecord.extraction.tagging.features.template.FeatureGroup;
import dev.onrecord.training.evaluation.ScoreReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What each group of features gains: the scores of models trained with all groups, and of models
 * trained without one.
 */
public record Ablation(ScoreReport complete, Map<FeatureGroup, ScoreReport> without) {
  /** One column each: not the forms of statements, nor names by type. */
  private static final Pattern COLUMNS = Pattern.compile("[a-eg] .*|h NER micro");

  /**
   * Trains once without each of the groups, on the same articles and with the same seed.
   *
   * @param complete the result of training with all groups
   * @throws IOException as {@link Trainer#train}
   */
  public static Ablation measure(
      Trainer.Settings settings,
      Trainer.Result complete,
      Collection<FeatureGroup> groups,
      Consumer<String> progress)
      throws IOException {
    Trainer.Settings quiet =
        new Trainer.Settings(
            settings.articles(),
            settings.held(),
            settings.clusters(),
            settings.encoders(),
            settings.repeats(),
            settings.seed(),
            Optional.empty());
    Map<FeatureGroup, ScoreReport> without = new EnumMap<>(FeatureGroup.class);
    Path model = Files.createTempFile("ablated", ".model");
    try {
      for (FeatureGroup group : groups) {
        progress.accept("training without " + group);
        without.put(group, Trainer.train(quiet, Set.of(group), model, step -> {}).unseen());
      }
    } finally {
      Files.delete(model);
    }
    return new Ablation(complete.unseen(), without);
  }

  /** How much higher F1 is with the group than without it; negative if it is lower. */
  double gain(FeatureGroup group, String score) {
    return f1(complete, score) - f1(without.get(group), score);
  }

  /** A line for each group and a column for each score, under the letter of its name. */
  public String table() {
    List<String> scores =
        complete.scores().keySet().stream()
            .filter(name -> COLUMNS.matcher(name).matches())
            .toList();
    StringBuilder table = new StringBuilder("%-16s".formatted(""));
    scores.forEach(score -> table.append("%8s".formatted(score.substring(0, 1))));
    table.append("\n%-16s".formatted("F1, all groups"));
    scores.forEach(score -> table.append("%8.3f".formatted(f1(complete, score))));
    for (FeatureGroup group : without.keySet()) {
      table.append("\n%-16s".formatted(group));
      scores.forEach(score -> table.append("%+8.3f".formatted(gain(group, score))));
    }
    return table.append("\n").toString();
  }

  private static double f1(ScoreReport report, String score) {
    return report.scores().get(score).f1().orElseThrow();
  }
}
