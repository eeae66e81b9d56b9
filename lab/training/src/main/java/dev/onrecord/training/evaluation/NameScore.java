package dev.onrecord.training.evaluation;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.Offsets;
import dev.onrecord.training.data.Prediction;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well names are found: the same characters with the same type. */
final class NameScore {
  private final Map<NameType, Tally> types = new EnumMap<>(NameType.class);

  NameScore() {
    for (NameType type : NameType.values()) {
      types.put(type, new Tally());
    }
  }

  void add(List<Prediction.Mention> known, List<Prediction.Mention> found) {
    types.forEach(
        (type, tally) -> {
          Set<Offsets> right = spans(known, type);
          Set<Offsets> predicted = spans(found, type);
          int gold = right.size();
          right.retainAll(predicted);
          tally.add(right.size(), predicted.size(), gold);
        });
  }

  void add(NameScore other) {
    types.forEach((type, tally) -> tally.add(other.types.get(type)));
  }

  /** By type, and "micro" for all. */
  Map<String, Score> rows() {
    Map<String, Score> rows = new LinkedHashMap<>();
    Tally all = new Tally();
    types.forEach(
        (type, tally) -> {
          rows.put(type.name(), tally.score());
          all.add(tally);
        });
    rows.put("micro", all.score());
    return rows;
  }

  private static Set<Offsets> spans(List<Prediction.Mention> mentions, NameType type) {
    Set<Offsets> spans = new HashSet<>();
    mentions.stream().filter(m -> m.type() == type).forEach(m -> spans.add(m.span()));
    return spans;
  }
}
