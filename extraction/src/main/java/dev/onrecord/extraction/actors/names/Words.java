package dev.onrecord.extraction.actors.names;

import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;

/** The words of a document in the form in which they are compared; worked out once for each. */
public final class Words {
  private final Document document;
  private final String[] keys;

  public Words(Document document) {
    this.document = document;
    this.keys = new String[document.size()];
  }

  public Document document() {
    return document;
  }

  public int size() {
    return keys.length;
  }

  /** The token as {@link NameKey#word} gives it; "" for punctuation and a possessive ending. */
  public String key(int token) {
    String key = keys[token];
    if (key == null) {
      String word = document.word(token);
      key = isPossessiveEnding(word) ? "" : NameKey.word(word);
      keys[token] = key;
    }
    return key;
  }

  /** The words of a run of tokens, without an article in front and without punctuation. */
  public List<String> keys(TokenSpan tokens) {
    List<String> words = new ArrayList<>(tokens.length());
    for (int i = tokens.from(); i < tokens.to(); i++) {
      String key = key(i);
      if (!key.isEmpty() && !(words.isEmpty() && NameKey.isArticle(key))) {
        words.add(key);
      }
    }
    return words;
  }

  public boolean is(int token, String word) {
    return token >= 0 && token < keys.length && key(token).equals(word);
  }

  public boolean isCapitalised(int token) {
    return Character.isUpperCase(document.firstChar(token));
  }

  /** "'s", or the apostrophe behind a word that ends in s. */
  public boolean isPossessive(int token) {
    return token < keys.length
        && (isPossessiveEnding(document.word(token)) || isPluralPossessive(token));
  }

  private boolean isPluralPossessive(int token) {
    return token > 0
        && (isPunctuation(token, '\'') || isPunctuation(token, '’'))
        && document.end(token - 1) == document.start(token)
        && key(token - 1).endsWith("s");
  }

  public boolean isPunctuation(int token, char mark) {
    return token >= 0
        && token < keys.length
        && document.end(token) - document.start(token) == 1
        && document.firstChar(token) == mark;
  }

  private static boolean isPossessiveEnding(String word) {
    return word.length() == 2
        && (word.charAt(0) == '\'' || word.charAt(0) == '’')
        && (word.charAt(1) == 's' || word.charAt(1) == 'S');
  }
}
