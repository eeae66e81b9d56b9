package dev.onrecord.training.fitting;

import dev.onrecord.extraction.tagging.model.ChainModel;
import dev.onrecord.extraction.tagging.model.LabelTransitions;
import dev.onrecord.extraction.tagging.model.PackedWeights;
import dev.onrecord.extraction.tagging.model.WeightPacker;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes chain models out of examples.
 *
 * @param least how often a feature must occur to be learned
 * @param bits the size of the table of weights, as a power of two: only the largest have a place
 * @param repeats how often each part is learned again, in another order and with other features
 *     dropped: the average is steadier
 * @param seed of all random choices
 */
public record ChainFitter(
    LabelTransitions topology,
    ChainTrainer.Settings settings,
    int least,
    int bits,
    int repeats,
    long seed) {
  /** Parts of a fit do not ship: nearly all of their weights have a place. */
  private static final int WHOLE = 21;

  /**
   * Models of which each was trained without a part of the articles.
   *
   * @param parts the model at {@code k} has not seen articles whose number, divided by the number
   *     of parts, leaves {@code k}
   * @param average of their weights: steadier than any one of them, and has seen everything
   */
  public record Fit(List<ChainModel> parts, ChainModel average) {
    public Fit {
      parts = List.copyOf(parts);
    }

    public ChainModel without(int article) {
      return parts.get(article % parts.size());
    }
  }

  /**
   * Trains on the examples of every article, and overwrites their hashes.
   *
   * @param folds how many models are trained; one alone has seen everything
   */
  public Fit fit(List<List<Example>> articles, int folds) {
    FeatureIndex index = new FeatureIndex(articles, least);
    index.apply(articles);
    WeightSum all = new WeightSum(index.size(), topology.labels());
    List<ChainModel> parts = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      List<Example> examples = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        if (folds == 1 || i % folds != fold) {
          examples.addAll(articles.get(i));
        }
      }
      WeightSum part = new WeightSum(index.size(), topology.labels());
      for (int repeat = 0; repeat < repeats; repeat++) {
        ChainTrainer trainer = new ChainTrainer(topology, index.size(), settings);
        trainer.train(examples, new SplittableRandom(seed + fold + (long) repeat * folds));
        part.add(trainer);
      }
      all.add(part);
      parts.add(pack(index, part, WHOLE));
    }
    return new Fit(parts, pack(index, all, bits));
  }

  private ChainModel pack(FeatureIndex index, WeightSum sum, int size) {
    float[] weights = sum.averageWeights();
    float[] transitions = sum.averageTransitions();
    int scale = WeightPacker.scale(weights);
    PackedWeights packed =
        WeightPacker.pack(index.hashes(), index.counts(), weights, topology.labels(), scale, size);
    int[] scaled = new int[transitions.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = Math.round(transitions[i] * scale);
    }
    return new ChainModel(topology, packed, scaled, scale);
  }
}
