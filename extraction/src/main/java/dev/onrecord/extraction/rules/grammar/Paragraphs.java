package dev.onrecord.extraction.rules.grammar;

import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;

/** The paragraphs of an article. */
public final class Paragraphs {
  private Paragraphs() {}

  /** All paragraphs, in order. */
  public static List<TokenSpan> of(SentenceView words) {
    Document document = words.document();
    List<TokenSpan> found = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= document.size(); i++) {
      if (i == document.size() || document.paragraph(i) != document.paragraph(from)) {
        found.add(new TokenSpan(from, i));
        from = i;
      }
    }
    return found;
  }

  /** Whether both tokens stand in one paragraph of the document. */
  public static boolean same(SentenceView words, int token, int other) {
    Document document = words.document();
    return token >= 0
        && other >= 0
        && Math.max(token, other) < document.size()
        && document.paragraph(token) == document.paragraph(other);
  }

  /** The paragraph from this token on, without the full stop at its end. */
  public static TokenSpan unstopped(SentenceView words, int from, int end) {
    return new TokenSpan(from, end - from > 1 && words.isMark(end - 1, ".") ? end - 1 : end);
  }
}
