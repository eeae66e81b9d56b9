package dev.onrecord.extraction.tagging.hints;

import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;

/**
 * The predictions of another model for the tokens of one document. Unless said otherwise they are
 * log odds, rounded to whole numbers between -{@value #MOST} and {@value #MOST}, or {@link
 * #UNKNOWN}. Not thread-safe.
 */
public interface Hints {
  int MOST = 8;

  int UNKNOWN = 9;

  /** No hints. */
  Hints NONE = new NoHints();

  /** Returns whether there are hints at all. */
  boolean areGiven();

  /** The number of tokens, from the beginning on, that there was time for. */
  int readTo();

  /** The odds that a cue begins with the token. */
  int cue(int token);

  /** The odds that the token continues a cue. */
  int inCue(int token);

  /** The most probable label of a name, as NameFeatures numbers them; not odds. */
  int name(int token);

  /** The odds that this label is right. */
  int nameOdds(int token);

  /** Announces the cues that will be asked for: together is faster than one by one. */
  void prepare(List<TokenSpan> cues);

  /** The hints about the arguments of a cue. */
  Roles roles(TokenSpan cue);

  /** The odds that tokens belong to the speaker and to the content of one cue. */
  interface Roles {
    int speaker(int token);

    int content(int token);
  }
}
