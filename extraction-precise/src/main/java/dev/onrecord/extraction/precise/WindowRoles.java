package dev.onrecord.extraction.precise;

import dev.onrecord.extraction.tagging.hints.Hints;
import dev.onrecord.extraction.text.TokenSpan;

/** What the tokens of a window are to one cue; of others nothing is known. */
@SuppressWarnings("ArrayRecordComponent")
record WindowRoles(TokenSpan window, byte[] speakers, byte[] contents) implements Hints.Roles {
  /**
   * @param found by cue, token and role, as {@link Encoder#roles} gives it
   */
  static WindowRoles of(float[] found, int cue, TokenSpan window) {
    byte[] speakers = new byte[window.length()];
    byte[] contents = new byte[window.length()];
    for (int i = 0; i < speakers.length; i++) {
      speakers[i] = LogOdds.of(found[Encoder.roleAt(cue, speakers.length, i, 1)]);
      contents[i] = LogOdds.of(found[Encoder.roleAt(cue, speakers.length, i, 2)]);
    }
    return new WindowRoles(window, speakers, contents);
  }

  @Override
  public int speaker(int token) {
    return window.contains(token) ? speakers[token - window.from()] : Hints.UNKNOWN;
  }

  @Override
  public int content(int token) {
    return window.contains(token) ? contents[token - window.from()] : Hints.UNKNOWN;
  }
}
