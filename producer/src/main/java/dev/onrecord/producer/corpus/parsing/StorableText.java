package dev.onrecord.producer.corpus.parsing;

import java.util.Optional;

/** Text that all parts can store: PostgreSQL has no NUL, UTF-8 no half surrogate pairs. */
public final class StorableText {
  private StorableText() {}

  /** Why a text cannot be stored; empty if it can. */
  public static Optional<String> problem(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (text.charAt(i) == 0) {
        return Optional.of("contains a NUL character at offset " + i + ": is it text?");
      }
      if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
        return Optional.of("contains half a surrogate pair at offset " + i);
      }
    }
    return Optional.empty();
  }
}
