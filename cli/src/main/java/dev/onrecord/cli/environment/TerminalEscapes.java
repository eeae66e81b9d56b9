package dev.onrecord.cli.environment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.producer.corpus.parsing.Quoted;

/**
 * Escapes in JSON what could control a terminal, and JSON itself lets pass. Programs read the same
 * text.
 */
public final class TerminalEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;
  private static final int DELETE = 0x7f;

  private TerminalEscapes() {}

  /** A mapper for JSON that may be printed on a terminal. */
  public static ObjectMapper mapper() {
    return new ObjectMapper(
        JsonFactory.builder().build().setCharacterEscapes(new TerminalEscapes()));
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    codes[DELETE] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public SerializableString getEscapeSequence(int c) {
    boolean isHalf = c <= Character.MAX_VALUE && Character.isSurrogate((char) c);
    return isHalf || Quoted.isPrintable(c) ? null : new SerializedString("\\u%04x".formatted(c));
  }
}
