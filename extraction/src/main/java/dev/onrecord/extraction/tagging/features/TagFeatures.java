package dev.onrecord.extraction.tagging.features;

/** What the part of speech of a token is guessed from. */
public final class TagFeatures {
  private final Tokens t;

  public TagFeatures(Tokens tokens) {
    this.t = tokens;
  }

  /** The part of speech that the characters alone decide, or -1. */
  public int certain(int i) {
    return t.isWord(i)
        ? -1
        : t.document.opensQuote(i)
            ? PartOfSpeech.OPEN.code()
            : t.document.closesQuote(i)
                ? PartOfSpeech.CLOSE.code()
                : PartOfSpeech.ofPunctuation(t.document.firstChar(i)).code();
  }

  /**
   * Gives what the part of speech of a word is guessed from.
   *
   * @param i a token that is a word
   * @param f gets its features; the tokens before it in the sentence must have their parts of
   *     speech
   */
  public void emit(int i, FeatureBuffer f) {
    int sentence = t.document.sentence(i);
    int from = t.document.sentenceStart(sentence);
    int to = t.document.sentenceEnd(sentence);
    int first = i == from ? 1 : 0;
    int tag1 = Tokens.at(t.tag, i - 1, from, to);
    int tag2 = Tokens.at(t.tag, i - 2, from, to);
    int word = t.lower[i];
    int left = Tokens.at(t.lower, i - 1, from, to);
    int right = Tokens.at(t.lower, i + 1, from, to);
    int rightEnding = Tokens.at(t.ending, i + 1, from, to);
    f.clear();
    f.add(1, t.form[i]);
    f.add(2, word);
    f.add(3, t.ending[i]);
    f.add(4, t.stem[i]);
    f.add(5, t.shape[i], first);
    f.add(6, t.path[i]);
    f.add(7, tag1);
    f.add(8, tag1, tag2);
    f.add(9, tag1, word);
    f.add(10, left);
    f.add(11, right);
    f.add(12, left, word);
    f.add(13, word, right);
    f.add(14, rightEnding);
    f.add(15, Tokens.at(t.lower, i + 2, from, to));
    f.add(16, Tokens.at(t.lower, i - 2, from, to));
    f.add(17, tag1, t.ending[i]);
    f.add(18, tag1, right);
    f.add(19, Tokens.at(t.shape, i + 1, from, to), t.shape[i]);
    f.add(20, tag1, Tokens.at(t.path, i + 1, from, to));
    f.add(21, tag1, t.cluster[i], Tokens.at(t.cluster, i + 1, from, to));
  }
}
