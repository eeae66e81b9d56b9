package dev.onrecord.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Joins lines that were broken for their width. A block of lines without a blank one between them
 * counts as wrapped where none is long and one shows it: a line ends inside a sentence, or the
 * lines end where the next word would not have fitted; any other line break ends a paragraph.
 */
final class LineWraps {
  /** A block with a longer line was not wrapped. */
  private static final int WIDEST = 100;

  /** Nobody wraps lines narrower than this: below it, a line that ends a sentence is whole. */
  private static final int NARROWEST = 40;

  /** As many full lines in a block say that it was wrapped at a column. */
  private static final int FEWEST_FULL = 2;

  /** A line that ends with one of these goes on. */
  private static final Set<String> OPEN_ENDS =
      Set.of(
          ("the a an of and or but nor to at for from with by in into on than as that which who"
                  + " whose whom his her their its our my your was were is are has had have will"
                  + " would between against under during whether because while if when according")
              .split(" "));

  /** Verbs of saying, in front of a name. */
  private static final Set<String> SAYING =
      Set.of("said", "says", "told", "added", "asked", "argued", "warned");

  /** What stands in front of a name. */
  private static final Set<String> TITLES =
      Set.of(
          ("minister president senator councillor councilman councilwoman congressman"
                  + " congresswoman representative mayor judge justice professor doctor general"
                  + " colonel captain major sergeant lieutenant commander admiral sir dame lady"
                  + " lord chancellor chairman chairwoman secretary governor king queen prince"
                  + " princess bishop archbishop pastor pope cardinal sheriff inspector"
                  + " superintendent constable detective ambassador commissioner spokesman"
                  + " spokeswoman spokesperson mr mrs ms dr coach director premier")
              .split(" "));

  /** Words that begin a paragraph far more often than they continue a name or a clause. */
  private static final Set<String> STARTERS =
      Set.of(
          ("The He She It They We In On At But And A An This That If As For His Her Their When While"
                  + " After There What Mr Mrs Ms Police")
              .split(" "));

  private static final Set<String> CREDITS =
      Set.of("photo", "photograph", "photographs", "picture", "image", "credit", "file", "by");

  private final String text;
  private char[] joined;

  private LineWraps(String text) {
    this.text = text;
  }

  /** The text with a space for each line end that is none; its length stays. */
  static String join(String text) {
    LineWraps wraps = new LineWraps(text);
    List<Line> block = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      Line line = Line.of(text, from, to);
      if (line.isBlank()) {
        wraps.read(block);
        block.clear();
      } else {
        block.add(line);
      }
      from = to + 1;
    }
    wraps.read(block);
    return wraps.joined == null ? text : new String(wraps.joined);
  }

  private void read(List<Line> block) {
    if (block.size() < 2 || block.stream().anyMatch(LineWraps::isNoProse)) {
      return;
    }
    int width = block.stream().mapToInt(Line::length).max().orElseThrow();
    boolean wrapped = isWrapped(block, width);
    boolean inside = false;
    for (int i = 0; i + 1 < block.size(); i++) {
      Line line = block.get(i);
      Line next = block.get(i + 1);
      boolean goesOn = goesOn(line, next);
      if (!goesOn && wrapped) {
        boolean full = !line.hasRoomFor(next, width);
        goesOn =
            line.isEnded() ? full && width >= NARROWEST : full || inside || !isHeadline(line, next);
      }
      if (goesOn && !line.text().endsWith(":")) {
        join(line, next);
      }
      inside = goesOn || (!line.isEnded() && next.beginsLow());
    }
  }

  private static boolean isNoProse(Line line) {
    return line.length() > WIDEST || "•-*–—·#|>".indexOf(line.text().charAt(0)) >= 0;
  }

  private static boolean isWrapped(List<Line> block, int width) {
    int full = 0;
    int open = 0;
    for (int i = 0; i + 1 < block.size(); i++) {
      Line line = block.get(i);
      Line next = block.get(i + 1);
      if (goesOn(line, next) || (!line.isEnded() && next.beginsLow())) {
        return true;
      }
      open += line.isEnded() ? 0 : 1;
      full += line.isEnded() || line.hasRoomFor(next, width) ? 0 : 1;
    }
    return full >= FEWEST_FULL && full == open && block.get(block.size() - 1).isEnded();
  }

  /** Whether the line by itself shows that its sentence goes on with the next. */
  private static boolean goesOn(Line line, Line next) {
    if (line.isEnded() || line.text().endsWith(":") || next.beginsLow()) {
      return false;
    }
    String last = line.lastWord();
    if (line.text().endsWith(",") || line.leavesQuotationOpen()) {
      return !next.beginsQuotation();
    }
    if (OPEN_ENDS.contains(last)) {
      return true;
    }
    if (line.endsSentenceInside()) {
      return !CREDITS.contains(firstLower(line.lastSentence()));
    }
    return Line.isCapital(last) && next.beginsHigh() && splitsName(line, next);
  }

  /** Whether the name at the end of the line goes on in the next. */
  private static boolean splitsName(Line line, Line next) {
    if (STARTERS.contains(next.firstWord())) {
      return false;
    }
    List<String> words = line.words();
    int size = words.size();
    boolean said = size > 1 && SAYING.contains(words.get(size - 2)) && line.text().contains(",");
    boolean title = isTitle(words.get(size - 1)) || (size > 1 && isTitle(words.get(size - 2)));
    boolean article = size == 2 && words.get(0).equals("The");
    boolean predicate = next.words().size() > 2 && next.isEnded();
    return said || ((title || article) && predicate);
  }

  private static boolean isTitle(String word) {
    return TITLES.contains(word.toLowerCase(Locale.ROOT));
  }

  private static String firstLower(String sentence) {
    int end = 0;
    while (end < sentence.length() && Character.isLetter(sentence.charAt(end))) {
      end++;
    }
    return sentence.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isHeadline(Line line, Line next) {
    return STARTERS.contains(next.firstWord()) || line.words().stream().allMatch(Line::isCapital);
  }

  private void join(Line line, Line next) {
    if (joined == null) {
      joined = text.toCharArray();
    }
    for (int i = line.to(); i < next.from(); i++) {
      if (Chars.isLineEnd(joined[i])) {
        joined[i] = ' ';
      }
    }
  }
}
