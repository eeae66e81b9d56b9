package dev.onrecord.cli.top;

import dev.onrecord.consumer.read.Leaderboard.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** The actors with their rank, name, numbers and, where there is room, a bar. */
final class TopTable {
  private static final int RANK_WIDTH = 5;
  private static final int NARROWEST_NAME = 16;
  private static final int WIDEST_NAME = 40;
  private static final int NARROWEST_BAR = 10;
  private static final AttributedStyle HEADER = AttributedStyle.DEFAULT.inverse();
  private static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();

  private final int width;
  private final List<Actor> actors;

  /** The columns that are shown, each with its width and the space before it. */
  private final Map<TopColumn, Integer> columns = new EnumMap<>(TopColumn.class);

  private final int nameWidth;
  private final int barWidth;

  TopTable(int width, boolean barred, List<Actor> actors) {
    this.width = width;
    this.actors = actors;
    for (TopColumn column : TopColumn.values()) {
      columns.put(column, 1 + longest(column));
    }
    while (columns.size() > 1 && roomForNameAndBar() < NARROWEST_NAME) {
      columns
          .keySet()
          .remove(
              columns.keySet().stream()
                  .max(Comparator.comparing(TopColumn::dispensable))
                  .orElseThrow());
    }
    nameWidth = Math.max(0, Math.min(roomForNameAndBar(), Math.max(NARROWEST_NAME, longestName())));
    int left = roomForNameAndBar() - nameWidth - 1;
    barWidth = barred && left >= NARROWEST_BAR ? left : 0;
  }

  private int longest(TopColumn column) {
    return actors.stream()
        .mapToInt(actor -> column.cell(actor).length())
        .reduce(column.header().length(), Math::max);
  }

  private int longestName() {
    return actors.stream()
        .mapToInt(actor -> TopText.cut(actor.name(), WIDEST_NAME, FAINT).columnLength())
        .reduce(0, Math::max);
  }

  private int roomForNameAndBar() {
    return width - RANK_WIDTH - columns.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** A header, then a line an actor; none is wider than the table. */
  List<AttributedString> lines() {
    List<AttributedString> lines = new ArrayList<>();
    lines.add(header());
    TopBar bar = new TopBar(actors.isEmpty() ? 0 : actors.get(0).statements(), barWidth);
    for (int i = 0; i < actors.size(); i++) {
      lines.add(TopText.cut(row(i + 1, actors.get(i), bar), width));
    }
    return lines;
  }

  private AttributedString header() {
    StringBuilder header = new StringBuilder("   # ");
    header.append(TopText.fill("actor", nameWidth, HEADER));
    columns.forEach((column, space) -> header.append(right(column.header(), space)));
    return TopText.fill(header.toString(), width, HEADER);
  }

  private AttributedString row(int rank, Actor actor, TopBar bar) {
    AttributedStringBuilder row = new AttributedStringBuilder();
    row.styled(FAINT, "%4d ".formatted(rank));
    row.append(TopText.fill(actor.name(), nameWidth, AttributedStyle.DEFAULT));
    columns.forEach(
        (column, space) -> row.styled(column.style(), right(column.cell(actor), space)));
    return row.append(bar.of(actor)).toAttributedString();
  }

  private static String right(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }
}
