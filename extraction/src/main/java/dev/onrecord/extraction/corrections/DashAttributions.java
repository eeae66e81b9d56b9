package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who a quotation is by where a dash says so: “All is well.” — Mary Stone, 3 May. */
final class DashAttributions {
  private static final int LONGEST_NAME = 8;
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private final Board board;
  private final Document document;

  DashAttributions(Board board) {
    this.board = board;
    this.document = board.document();
  }

  List<Utterance> find() {
    List<Utterance> found = new ArrayList<>();
    for (int i = 1; i < board.size() - 1; i++) {
      if (isDash(i) && document.closesQuote(i - 1) && board.isUpperCase(i + 1)) {
        at(i).ifPresent(found::add);
      }
    }
    return found;
  }

  private boolean isDash(int token) {
    return board.isMark(token, "—―–") || board.is(token, "--");
  }

  private Optional<Utterance> at(int dash) {
    int to = dash + 1;
    while (to < board.size()
        && to - dash <= LONGEST_NAME
        && document.paragraph(to) == document.paragraph(dash)
        && !board.isMark(to, ",.(;:")) {
      to++;
    }
    int from = dash - 1;
    while (from > 0 && document.quote(from - 1) == document.quote(dash - 1)) {
      from--;
    }
    boolean last =
        to == board.size()
            || document.paragraph(to) != document.paragraph(dash)
            || board.isMark(to, ",(")
            || to + 1 == board.size()
            || document.paragraph(to + 1) != document.paragraph(dash);
    boolean begins = from == 0 || document.paragraph(from - 1) != document.paragraph(from);
    boolean name = to - dash <= LONGEST_NAME && isName(dash + 1, to);
    if (!last || !begins || !name || !isFree(from, to)) {
      return Optional.empty();
    }
    return Optional.of(
        new Utterance(
            Optional.of(new TokenSpan(dash + 1, to)),
            Optional.of(new TokenSpan(dash, dash + 1)),
            List.of(new TokenSpan(from, dash))));
  }

  private boolean isName(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean small = board.is(i, "of") || board.is(i, "the") || board.is(i, "for");
      if (small ? i == from : !board.isUpperCase(i)) {
        return false;
      }
    }
    return !ARTICLES.contains(board.word(from));
  }

  private boolean isFree(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!board.isFree(i)) {
        return false;
      }
    }
    return true;
  }
}
