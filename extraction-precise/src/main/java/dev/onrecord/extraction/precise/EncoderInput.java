package dev.onrecord.extraction.precise;

import dev.onrecord.extraction.text.TokenSpan;

/**
 * A window as the encoder takes it: pieces between the two marks that begin and end every input.
 *
 * @param ids of the pieces
 * @param looks of the pieces' tokens
 * @param first where each token's first piece is
 */
@SuppressWarnings("ArrayRecordComponent")
record EncoderInput(long[] ids, long[] looks, long[] first) {
  private static final long BEGIN = 101;
  private static final long END = 102;

  static EncoderInput of(Pieces pieces, TokenSpan window) {
    int length = 2;
    for (int i = window.from(); i < window.to(); i++) {
      length += pieces.ids()[i].length;
    }
    long[] ids = new long[length];
    long[] looks = new long[length];
    long[] first = new long[window.length()];
    int at = 0;
    ids[at++] = BEGIN;
    for (int i = window.from(); i < window.to(); i++) {
      first[i - window.from()] = at;
      for (int id : pieces.ids()[i]) {
        looks[at] = pieces.looks()[i];
        ids[at++] = id;
      }
    }
    ids[at] = END;
    return new EncoderInput(ids, looks, first);
  }
}
