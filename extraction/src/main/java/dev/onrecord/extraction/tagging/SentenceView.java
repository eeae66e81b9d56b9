package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import dev.onrecord.extraction.text.WordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a document in their sentences, with their parts of speech, as rules of grammar and
 * the resolution of names ask about them. Every question may be asked about a token outside the
 * document: the answer is no, or "". A form of a word is worked out once. For one thread.
 */
public final class SentenceView {
  private final Document document;
  private final List<PartOfSpeech> tags;
  private final String[] words;
  private final String[] keys;

  /**
   * @param tags one for each token
   */
  public SentenceView(Document document, List<PartOfSpeech> tags) {
    if (tags.size() != document.size()) {
      throw new IllegalArgumentException(
          "%d tags for %d tokens".formatted(tags.size(), document.size()));
    }
    this.document = document;
    this.tags = List.copyOf(tags);
    this.words = new String[document.size()];
    this.keys = new String[document.size()];
  }

  public Document document() {
    return document;
  }

  /** The number of tokens. */
  public int size() {
    return words.length;
  }

  /** The token in lower case; "" outside the document. */
  public String word(int token) {
    if (!exists(token)) {
      return "";
    }
    String word = words[token];
    if (word == null) {
      word = document.word(token).toLowerCase(Locale.ROOT);
      words[token] = word;
    }
    return word;
  }

  /** The token as {@link WordKey#of} gives it; "" for punctuation and a possessive ending. */
  public String key(int token) {
    if (!exists(token)) {
      return "";
    }
    String key = keys[token];
    if (key == null) {
      key = isPossessiveEnding(token) ? "" : WordKey.of(document.word(token));
      keys[token] = key;
    }
    return key;
  }

  /** The keys of a run of tokens, without an article in front and without punctuation. */
  public List<String> keys(TokenSpan tokens) {
    List<String> found = new ArrayList<>(tokens.length());
    for (int i = tokens.from(); i < tokens.to(); i++) {
      String key = key(i);
      if (!key.isEmpty() && !(found.isEmpty() && WordKey.isArticle(key))) {
        found.add(key);
      }
    }
    return found;
  }

  /** Whether the token has this key. */
  public boolean hasKey(int token, String key) {
    return key(token).equals(key);
  }

  /** Whether the token is this word, given in lower case. */
  public boolean is(int token, String word) {
    return exists(token) && length(token) == word.length() && word(token).equals(word);
  }

  /** Whether the token has one of these parts of speech. */
  public boolean is(int token, PartOfSpeech first, PartOfSpeech... others) {
    if (!exists(token)) {
      return false;
    }
    PartOfSpeech tag = tags.get(token);
    for (PartOfSpeech other : others) {
      if (tag == other) {
        return true;
      }
    }
    return tag == first;
  }

  /** The part of speech of a token of the document. */
  public PartOfSpeech tag(int token) {
    return tags.get(token);
  }

  /** Whether the token is this one character. */
  public boolean isPunctuation(int token, char mark) {
    return isCharacter(token) && document.firstChar(token) == mark;
  }

  /** Whether the token is one of these characters. */
  public boolean isMark(int token, String marks) {
    return isCharacter(token) && marks.indexOf(document.firstChar(token)) >= 0;
  }

  public boolean isCapitalised(int token) {
    return exists(token) && Character.isUpperCase(document.firstChar(token));
  }

  public boolean isLowerCase(int token) {
    return exists(token) && Character.isLowerCase(document.firstChar(token));
  }

  /** Whether the token is "'s", or the apostrophe after a word that ends in s. */
  public boolean isPossessive(int token) {
    return isPossessiveEnding(token) || isPluralPossessive(token);
  }

  /** Whether the token stands inside quotation marks or is one. */
  public boolean isQuoted(int token) {
    return exists(token) && document.quote(token) >= 0;
  }

  public boolean opensQuote(int token) {
    return exists(token) && document.opensQuote(token);
  }

  public boolean closesQuote(int token) {
    return exists(token) && document.closesQuote(token);
  }

  /** The first token of the sentence of this token of the document. */
  public int sentenceStart(int token) {
    return document.sentenceStart(document.sentence(token));
  }

  /** The token after the last of the sentence of this token of the document. */
  public int sentenceEnd(int token) {
    return document.sentenceEnd(document.sentence(token));
  }

  /** The text of these tokens. */
  public String text(TokenSpan tokens) {
    return document.text(tokens);
  }

  private boolean isPossessiveEnding(int token) {
    return is(token, "'s") || is(token, "’s");
  }

  private boolean isPluralPossessive(int token) {
    return token > 0
        && isMark(token, "'’")
        && document.end(token - 1) == document.start(token)
        && word(token - 1).endsWith("s");
  }

  private boolean isCharacter(int token) {
    return exists(token) && length(token) == 1;
  }

  private boolean exists(int token) {
    return token >= 0 && token < words.length;
  }

  private int length(int token) {
    return document.end(token) - document.start(token);
  }
}
