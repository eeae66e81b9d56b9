package dev.onrecord.training.data;

import dev.onrecord.extraction.Offsets;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the tokens that an annotation covers. Annotations count code points. */
final class TokenFinder {
  private final Document document;
  private final int[] starts;
  private final int[] ends;

  TokenFinder(Document document) {
    this.document = document;
    this.starts = new int[document.size()];
    this.ends = new int[document.size()];
    for (int i = 0; i < document.size(); i++) {
      starts[i] = document.span(new TokenSpan(i, i + 1)).start();
      ends[i] = document.span(new TokenSpan(i, i + 1)).end();
    }
  }

  /** The tokens that share a code point with [start, end). */
  Optional<TokenSpan> find(int start, int end) {
    int from = firstEndingAfter(start);
    int to = from;
    while (to < document.size() && starts[to] < end) {
      to++;
    }
    return from < to ? Optional.of(new TokenSpan(from, to)) : Optional.empty();
  }

  /** The tokens of several pieces; pieces between which no token lies are one. */
  List<TokenSpan> find(List<Offsets> pieces) {
    List<TokenSpan> joined = new ArrayList<>();
    for (Offsets piece : pieces) {
      TokenSpan next = find(piece.start(), piece.end()).orElse(null);
      if (next == null) {
        continue;
      }
      int last = joined.size() - 1;
      if (last >= 0 && next.from() <= joined.get(last).to()) {
        TokenSpan before = joined.get(last);
        joined.set(last, new TokenSpan(before.from(), Math.max(before.to(), next.to())));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  /** The names among the tokens. */
  List<Name> names(List<Prediction.Mention> mentions) {
    List<Name> names = new ArrayList<>();
    for (Prediction.Mention mention : mentions) {
      find(mention.span().start(), mention.span().end())
          .ifPresent(tokens -> names.add(new Name(tokens, mention.type())));
    }
    return names;
  }

  private int firstEndingAfter(int start) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > start) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
