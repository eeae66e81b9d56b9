package dev.onrecord.cli.top;

import dev.onrecord.consumer.read.Leaderboard.Said;
import dev.onrecord.consumer.read.Leaderboard.Standings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * What {@code top} shows, as lines that fit a terminal of a given size.
 *
 * @param width in columns
 * @param height in lines
 * @param coloured without colours the parts of a bar look the same, so none is drawn
 */
record TopPage(int width, int height, boolean coloured) {
  /** How many of the newest statements are shown. */
  static final int NEWEST = 3;

  /** Terminals with fewer lines show only actors. */
  private static final int HEIGHT_FOR_MORE = 10;

  private static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();

  /**
   * @param standings empty until the first query has succeeded
   * @param waiting why nothing newer can be shown
   * @param footer the last line, on a screen
   */
  List<AttributedString> lines(
      Optional<Standings> standings, Optional<String> waiting, Optional<String> footer) {
    List<AttributedString> top = new ArrayList<>();
    standings.ifPresent(seen -> top.add(totals(seen)));
    waiting.ifPresent(reason -> top.add(bold("waiting: " + reason)));
    standings.ifPresent(seen -> top.addAll(new TopTable(width, coloured, seen.actors()).lines()));
    List<AttributedString> bottom =
        height < HEIGHT_FOR_MORE ? List.of() : bottom(standings, footer);
    List<AttributedString> page =
        new ArrayList<>(top.subList(0, Math.min(top.size(), height - bottom.size())));
    page.addAll(bottom);
    return page;
  }

  private List<AttributedString> bottom(Optional<Standings> standings, Optional<String> footer) {
    List<AttributedString> bottom = new ArrayList<>();
    bottom.add(AttributedString.EMPTY);
    standings.ifPresent(seen -> seen.newest().forEach(said -> bottom.add(newest(said))));
    footer.ifPresent(text -> bottom.add(TopText.cut(text, width, FAINT)));
    return bottom;
  }

  private AttributedString totals(Standings seen) {
    return bold(
        "articles %s, statements %s, actors %s, thoughts %s"
            .formatted(
                TopColumn.number(seen.articles()),
                TopColumn.number(seen.statements()),
                TopColumn.number(seen.actorCount()),
                TopColumn.number(seen.thoughts())));
  }

  private AttributedString newest(Said said) {
    return TopText.cut(
        new AttributedStringBuilder()
            .styled(FAINT, TopColumn.day(said.published()) + " ")
            .append(TopText.cut(said.actorName(), width, AttributedStyle.BOLD))
            .append(said.mode().equals("THOUGHT") ? " thought: " : " said: ")
            .append(TopText.cut(said.content(), width, AttributedStyle.DEFAULT))
            .toAttributedString(),
        width);
  }

  private AttributedString bold(String text) {
    return TopText.cut(text, width, AttributedStyle.BOLD);
  }
}
