package dev.onrecord.extraction.tagging.hints;

import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;

/** The hints of no model. */
final class NoHints implements Hints {
  private static final Roles NONE =
      new Roles() {
        @Override
        public int speaker(int token) {
          return UNKNOWN;
        }

        @Override
        public int content(int token) {
          return UNKNOWN;
        }
      };

  @Override
  public boolean areGiven() {
    return false;
  }

  @Override
  public int readTo() {
    return Integer.MAX_VALUE;
  }

  @Override
  public int cue(int token) {
    return UNKNOWN;
  }

  @Override
  public int inCue(int token) {
    return UNKNOWN;
  }

  @Override
  public int name(int token) {
    return 0;
  }

  @Override
  public int nameOdds(int token) {
    return UNKNOWN;
  }

  @Override
  public void prepare(List<TokenSpan> cues) {}

  @Override
  public Roles roles(TokenSpan cue) {
    return NONE;
  }
}
