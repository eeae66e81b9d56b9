package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** To which of the statements chosen so far each word of a document belongs. For one thread. */
final class ChosenWords {
  private final Draft[] asContent;
  private final Draft[] asInnerContent;
  private final Draft[] asCue;

  ChosenWords(int tokens) {
    asContent = new Draft[tokens];
    asInnerContent = new Draft[tokens];
    asCue = new Draft[tokens];
  }

  /**
   * Chooses a draft if it leaves the cues of the others alone and keeps half of its words.
   *
   * @param mayNest whether it may be inside a statement that was chosen before
   * @return what is left of it: words that were taken are the others', unless one statement is
   *     inside the other
   */
  Optional<Draft> take(Draft draft, boolean mayNest) {
    Set<Draft> rivals = rivals(draft, mayNest);
    List<TokenSpan> content = free(draft.content(), rivals);
    boolean apart =
        !isRivals(draft.cue(), asContent, rivals)
            && !isRivals(draft.cue(), asInnerContent, rivals)
            && content.stream().noneMatch(piece -> isRivals(piece, asCue, rivals))
            && content.stream().noneMatch(this::isFull);
    if (!apart || length(content) * 2 < length(draft.content())) {
      return Optional.empty();
    }
    Draft left =
        new Draft(draft.cue(), draft.cueMargin(), draft.speaker(), content, draft.argumentMargin());
    for (TokenSpan piece : content) {
      for (int i = piece.from(); i < piece.to(); i++) {
        (asContent[i] == null ? asContent : asInnerContent)[i] = left;
      }
    }
    Arrays.fill(asCue, draft.cue().from(), draft.cue().to(), left);
    return Optional.of(left);
  }

  /**
   * Those that were chosen, share words with the draft, and are neither inside it nor around it.
   */
  private Set<Draft> rivals(Draft draft, boolean mayNest) {
    Set<Draft> near = Collections.newSetFromMap(new IdentityHashMap<>());
    List<TokenSpan> all = new ArrayList<>(draft.content());
    all.add(draft.cue());
    for (TokenSpan span : all) {
      for (int i = span.from(); i < span.to(); i++) {
        near.add(asContent[i]);
        near.add(asInnerContent[i]);
        near.add(asCue[i]);
      }
    }
    near.remove(null);
    near.removeIf(other -> mayNest && isInside(draft, other) || isInside(other, draft));
    return near;
  }

  /** Whether all that one reports is a part of what the other says. */
  private static boolean isInside(Draft inner, Draft outer) {
    return outer.content().stream()
        .anyMatch(
            piece ->
                holds(piece, inner.cue())
                    && inner.content().stream().allMatch(part -> holds(piece, part)));
  }

  private static boolean holds(TokenSpan outer, TokenSpan inner) {
    return outer.from() <= inner.from() && inner.to() <= outer.to();
  }

  private boolean isFull(TokenSpan piece) {
    for (int i = piece.from(); i < piece.to(); i++) {
      if (asInnerContent[i] != null) {
        return true;
      }
    }
    return false;
  }

  private List<TokenSpan> free(List<TokenSpan> pieces, Set<Draft> rivals) {
    List<TokenSpan> free = new ArrayList<>();
    for (TokenSpan piece : pieces) {
      int from = piece.from();
      for (int i = piece.from(); i <= piece.to(); i++) {
        if (i == piece.to()
            || rivals.contains(asContent[i])
            || rivals.contains(asInnerContent[i])) {
          if (i > from) {
            free.add(new TokenSpan(from, i));
          }
          from = i + 1;
        }
      }
    }
    return free;
  }

  private static boolean isRivals(TokenSpan span, Draft[] owners, Set<Draft> rivals) {
    for (int i = span.from(); i < span.to(); i++) {
      if (owners[i] != null && rivals.contains(owners[i])) {
        return true;
      }
    }
    return false;
  }

  private static int length(List<TokenSpan> pieces) {
    return pieces.stream().mapToInt(TokenSpan::length).sum();
  }
}
