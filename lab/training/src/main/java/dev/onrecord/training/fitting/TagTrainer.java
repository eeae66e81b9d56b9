package dev.onrecord.training.fitting;

import dev.onrecord.extraction.tagging.features.FeatureBuffer;
import dev.onrecord.extraction.tagging.features.TagFeatures;
import dev.onrecord.extraction.tagging.features.Tokens;
import dev.onrecord.extraction.tagging.lexicon.IntTable;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.tagging.model.PackedWeights;
import dev.onrecord.extraction.tagging.model.TagModel;
import dev.onrecord.extraction.tagging.model.WeightPacker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains the tagger of parts of speech, an averaged perceptron. */
public final class TagTrainer {
  private static final int TAGS = PartOfSpeech.LEARNED;

  /** A word seen this often with almost no other part of speech always gets that one. */
  private static final int SEEN = 10;

  private static final double SHARE = 0.99;

  private final IntTable certain = new IntTable();
  private final IntTable indexes = new IntTable(1 << 20);
  private float[] weights = new float[TAGS << 16];
  private float[] sums = new float[TAGS << 16];
  private final List<Integer> hashes = new ArrayList<>();
  private final IntTable counts = new IntTable(1 << 20);
  private final FeatureBuffer buffer;
  private float step = 1;

  public TagTrainer(FeatureBuffer buffer) {
    this.buffer = buffer;
  }

  /** Trains on documents whose tokens have no parts of speech yet, and leaves some in them. */
  public TagModel train(List<Tokens> documents, List<int[]> tags, int epochs, Random random) {
    findCertain(documents, tags);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      order.add(i);
    }
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        learn(documents.get(i), tags.get(i));
      }
    }
    return pack();
  }

  private void findCertain(List<Tokens> documents, List<int[]> tags) {
    IntTable rows = new IntTable();
    List<int[]> counts = new ArrayList<>();
    List<Integer> forms = new ArrayList<>();
    for (int d = 0; d < documents.size(); d++) {
      Tokens tokens = documents.get(d);
      for (int i = 0; i < tags.get(d).length; i++) {
        int tag = tags.get(d)[i];
        if (tag < 0 || tag >= TAGS || !tokens.isWord(i)) {
          continue;
        }
        if (rows.get(tokens.form(i)) == 0) {
          counts.add(new int[TAGS]);
          forms.add(tokens.form(i));
          rows.put(tokens.form(i), counts.size());
        }
        counts.get(rows.get(tokens.form(i)) - 1)[tag]++;
      }
    }
    for (int row = 0; row < counts.size(); row++) {
      int total = 0;
      int best = 0;
      for (int tag = 0; tag < TAGS; tag++) {
        total += counts.get(row)[tag];
        best = counts.get(row)[tag] > counts.get(row)[best] ? tag : best;
      }
      if (total >= SEEN && counts.get(row)[best] >= SHARE * total) {
        certain.put(forms.get(row), best + 1);
      }
    }
  }

  private void learn(Tokens tokens, int[] tags) {
    TagFeatures features = new TagFeatures(tokens);
    for (int i = 0; i < tags.length; i++) {
      int tag = features.ofPunctuation(i);
      if (tag < 0) {
        tag = certain.get(tokens.form(i)) - 1;
      }
      if (tag < 0) {
        features.emit(i, buffer);
        int[] active = active();
        tag = best(active);
        if (tags[i] >= 0 && tags[i] < TAGS && tag != tags[i]) {
          update(active, tags[i], 1);
          update(active, tag, -1);
        }
        step++;
      }
      tokens.setTag(i, tag);
    }
  }

  private int[] active() {
    int[] active = new int[buffer.size()];
    for (int k = 0; k < active.length; k++) {
      int hash = buffer.hashes()[k];
      counts.increment(hash);
      int index = indexes.get(hash) - 1;
      if (index < 0) {
        index = hashes.size();
        hashes.add(hash);
        indexes.put(hash, index + 1);
        if (hashes.size() * TAGS > weights.length) {
          weights = Arrays.copyOf(weights, weights.length * 2);
          sums = Arrays.copyOf(sums, sums.length * 2);
        }
      }
      active[k] = index;
    }
    return active;
  }

  private int best(int[] active) {
    float[] scores = new float[TAGS];
    for (int feature : active) {
      for (int tag = 0; tag < TAGS; tag++) {
        scores[tag] += weights[feature * TAGS + tag];
      }
    }
    int best = 0;
    for (int tag = 1; tag < TAGS; tag++) {
      best = scores[tag] > scores[best] ? tag : best;
    }
    return best;
  }

  private void update(int[] active, int tag, float amount) {
    for (int feature : active) {
      weights[feature * TAGS + tag] += amount;
      sums[feature * TAGS + tag] += amount * step;
    }
  }

  private TagModel pack() {
    int size = hashes.size() * TAGS;
    float[] averages = new float[size];
    for (int i = 0; i < size; i++) {
      averages[i] = weights[i] - sums[i] / step;
    }
    int scale = WeightPacker.scale(averages);
    int[] features = hashes.stream().mapToInt(Integer::intValue).toArray();
    int[] seen = Arrays.stream(features).map(counts::get).toArray();
    List<PackedWeights> packed = new ArrayList<>();
    for (int lane = 0; lane < TAGS; lane += PackedWeights.LANES) {
      int lanes = Math.min(PackedWeights.LANES, TAGS - lane);
      float[] part = new float[features.length * lanes];
      for (int f = 0; f < features.length; f++) {
        System.arraycopy(averages, f * TAGS + lane, part, f * lanes, lanes);
      }
      packed.add(WeightPacker.pack(features, seen, part, lanes, scale, 16));
    }
    return new TagModel(packed, certain);
  }
}
