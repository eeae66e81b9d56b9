package dev.onrecord.extraction.tagging.features;

import dev.onrecord.extraction.text.TokenSpan;
import java.util.Arrays;
import java.util.List;

/** The tokens of a document that belong to probable cues. */
public final class CueMap {
  private final int[] owners;
  private final int[] owned;

  /**
   * @param size the number of tokens of the document
   * @param cues must not overlap
   */
  public CueMap(int size, List<TokenSpan> cues) {
    this.owners = new int[size];
    this.owned = new int[size + 1];
    Arrays.fill(owners, -1);
    for (int k = 0; k < cues.size(); k++) {
      Arrays.fill(owners, cues.get(k).from(), cues.get(k).to(), k);
    }
    for (int i = 0; i < size; i++) {
      owned[i + 1] = owned[i] + (owners[i] >= 0 ? 1 : 0);
    }
  }

  /** Returns whether [from, to) has a token of a cue other than {@code cue}. */
  boolean isOther(TokenSpan cue, int from, int to) {
    if (from >= to) {
      return false;
    }
    int count = owned[to] - owned[from];
    int overlapFrom = Math.max(from, cue.from());
    int overlapTo = Math.min(to, cue.to());
    if (overlapFrom < overlapTo) {
      count -= owned[overlapTo] - owned[overlapFrom];
    }
    return count > 0;
  }
}
