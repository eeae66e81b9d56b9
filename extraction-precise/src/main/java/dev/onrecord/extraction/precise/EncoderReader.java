package dev.onrecord.extraction.precise;

import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.TimeBudget.Stage;
import dev.onrecord.extraction.precise.Encoder.Reading;
import dev.onrecord.extraction.precise.Windows.Window;
import dev.onrecord.extraction.tagging.HintSource;
import dev.onrecord.extraction.tagging.hints.Hints;
import dev.onrecord.extraction.text.Document;
import java.util.List;

/** Reads documents with the encoder, window by window, and gives what it says as hints. */
public final class EncoderReader implements HintSource {
  /** Of a longer document's windows the hidden states are computed again where they are needed. */
  private static final int WINDOWS_KEPT = 48;

  private final WordPiece words;
  private final Encoder encoder;
  private final int windowsKept;

  public EncoderReader(WordPiece words, Encoder encoder) {
    this(words, encoder, WINDOWS_KEPT);
  }

  /**
   * With another bound on what a document's hints hold in memory.
   *
   * @param windowsKept how many windows' hidden states are kept, some 300 KB each
   */
  public EncoderReader(WordPiece words, Encoder encoder, int windowsKept) {
    this.words = words;
    this.encoder = encoder;
    this.windowsKept = windowsKept;
  }

  @Override
  public String name() {
    return "precise-" + encoder.name();
  }

  @Override
  public Hints read(Document document, TimeBudget time) {
    Pieces pieces = Pieces.of(document, words);
    List<Window> windows = Windows.of(pieces);
    EncoderHints hints = new EncoderHints(pieces, windows, encoder, windowsKept);
    for (int k = 0; k < windows.size() && !time.isOver(Stage.HINTS); k++) {
      Reading reading = encoder.read(EncoderInput.of(pieces, windows.get(k).tokens()));
      hints.add(k, reading);
    }
    return hints;
  }
}
