package dev.onrecord.extraction.tagging.features;

import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;

/**
 * What another reader, slower and with a wider view, thinks of the tokens of one document. Its
 * opinions are log odds rounded to whole numbers between -{@value #MOST} and {@value #MOST}, or
 * {@link #UNKNOWN}. For one thread.
 */
public interface Hints {
  int MOST = 8;

  int UNKNOWN = 9;

  /** There is no other reader. */
  Hints NONE = new NoHints();

  /** Whether there is another reader at all. */
  boolean areGiven();

  /** The first token that it had no time for; the number of tokens where there was time. */
  int readTo();

  /** That a cue begins with the token. */
  int cue(int token);

  /** That the token goes on with a cue. */
  int inCue(int token);

  /** The most probable label of {@link NameFeatures}. */
  int name(int token);

  /** That this label is right. */
  int nameOdds(int token);

  /** Says which cues will be asked for: together is faster than one after another. */
  void prepare(List<TokenSpan> cues);

  /** What belongs to a cue. */
  Roles roles(TokenSpan cue);

  /** What the tokens are to one cue. */
  interface Roles {
    int speaker(int token);

    int content(int token);
  }
}
