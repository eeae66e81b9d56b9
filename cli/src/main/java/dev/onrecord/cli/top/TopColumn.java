package dev.onrecord.cli.top;

import dev.onrecord.consumer.read.Leaderboard.Actor;
import java.util.Locale;
import org.jline.utils.AttributedStyle;

/** What {@code top} shows of an actor beside the name, from left to right. */
enum TopColumn {
  SAID(0),
  DIRECT(2),
  MIXED(3),
  REPORTED(4),
  THOUGHT(6),
  ARTICLES(5),
  LAST(1);

  private static final int DAY_LENGTH = "2022-01-24".length();

  private final int dispensable;

  /**
   * @param dispensable where there is not room for all, the highest goes first
   */
  TopColumn(int dispensable) {
    this.dispensable = dispensable;
  }

  int dispensable() {
    return dispensable;
  }

  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  String cell(Actor actor) {
    return switch (this) {
      case SAID -> number(actor.statements());
      case DIRECT -> number(actor.direct());
      case MIXED -> number(actor.mixed());
      case REPORTED -> number(actor.indirect());
      case THOUGHT -> number(actor.thoughts());
      case ARTICLES -> number(actor.articles());
      case LAST -> day(actor.lastPublished());
    };
  }

  /** The three kinds have the colours of the bar beside them. */
  AttributedStyle style() {
    return switch (this) {
      case SAID -> AttributedStyle.BOLD;
      case DIRECT -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
      case MIXED -> AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
      case REPORTED -> AttributedStyle.DEFAULT.foreground(AttributedStyle.BLUE);
      default -> AttributedStyle.DEFAULT;
    };
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** The day of an ISO day or instant. */
  static String day(String published) {
    return published.substring(0, Math.min(DAY_LENGTH, published.length()));
  }
}
