package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.NameType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The votes on what one name names. */
final class Ballot {
  /** What the tagger's vote is worth where it is the same for every mention. */
  private static final double TAGGER = 1.5;

  private final EnumMap<NameType, Integer> tagged = new EnumMap<>(NameType.class);
  private final EnumMap<NameType, Map<String, Double>> evidence = new EnumMap<>(NameType.class);
  private int mentions;

  void addMention(NameType byTagger) {
    mentions++;
    tagged.merge(byTagger, 1, Integer::sum);
  }

  /** Adds evidence; of one kind, only the strongest counts. Negative where it speaks against. */
  void add(NameType type, String kind, double worth) {
    evidence
        .computeIfAbsent(type, key -> new HashMap<>())
        .merge(kind, worth, (a, b) -> Math.abs(a) >= Math.abs(b) ? a : b);
  }

  /** Whether an honorific stands before the name somewhere. */
  boolean isAddressed() {
    return evidence.getOrDefault(NameType.PERSON, Map.of()).containsKey("honorific");
  }

  private double score(NameType type) {
    double share = mentions == 0 ? 0 : tagged.getOrDefault(type, 0) / (double) mentions;
    return TAGGER * share
        + evidence.getOrDefault(type, Map.of()).values().stream().mapToDouble(worth -> worth).sum();
  }

  /** The type with most votes; of two, an organisation speaks sooner than a place. */
  NameType winner() {
    NameType best = NameType.ORG;
    for (NameType type : NameType.values()) {
      if (score(type) > score(best)) {
        best = type;
      }
    }
    return best;
  }
}
