package dev.onrecord.cli.top;

import dev.onrecord.consumer.read.Leaderboard.Actor;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** An actor's statements as a bar of three colours: direct, mixed, reported. */
final class TopBar {
  private static final String CELL = "█";

  private final long longest;
  private final int width;

  /**
   * @param longest the number of statements that fills the bar
   * @param width of the full bar, in columns
   */
  TopBar(long longest, int width) {
    this.longest = Math.max(1, longest);
    this.width = width;
  }

  /**
   * A space, then the bar, if there is one. Each border is rounded by itself, so that the parts
   * always add up to the whole.
   */
  AttributedString of(Actor actor) {
    int direct = cells(actor.direct());
    int mixed = cells(actor.direct() + actor.mixed());
    int all = cells(actor.statements());
    return new AttributedStringBuilder()
        .append(all == 0 ? "" : " ")
        .styled(TopColumn.DIRECT.style(), CELL.repeat(direct))
        .styled(TopColumn.MIXED.style(), CELL.repeat(mixed - direct))
        .styled(TopColumn.REPORTED.style(), CELL.repeat(all - mixed))
        .toAttributedString();
  }

  private int cells(long statements) {
    return (int) Math.round((double) statements / longest * width);
  }
}
