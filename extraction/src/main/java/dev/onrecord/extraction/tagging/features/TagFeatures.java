package dev.onrecord.extraction.tagging.features;

import static dev.onrecord.extraction.tagging.features.template.TagTemplate.*;

import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;

/** The features that predict the part of speech of a token. */
public final class TagFeatures {
  public static final int UNDECIDED = -1;

  private final Tokens t;

  public TagFeatures(Tokens tokens) {
    this.t = tokens;
  }

  /** The part of speech of a token that is not a word, or {@link #UNDECIDED}. */
  public int ofPunctuation(int i) {
    if (t.isWord(i)) {
      return UNDECIDED;
    }
    if (t.document.opensQuote(i)) {
      return PartOfSpeech.OPEN.code();
    }
    if (t.document.closesQuote(i)) {
      return PartOfSpeech.CLOSE.code();
    }
    return PartOfSpeech.ofPunctuation(t.document.firstChar(i)).code();
  }

  /**
   * Replaces the features in {@code f} with those of a word. The tokens before it in the sentence
   * must have their parts of speech.
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
    f.add(WORD_FORM, t.form[i]);
    f.add(WORD, word);
    f.add(ENDING, t.ending[i]);
    f.add(STEM, t.stem[i]);
    f.add(SHAPE_SENTENCE_START, t.shape[i], first);
    f.add(PATH, t.path[i]);
    f.add(LEFT_TAG, tag1);
    f.add(LEFT_TAG_LEFT2_TAG, tag1, tag2);
    f.add(LEFT_TAG_WORD, tag1, word);
    f.add(LEFT_WORD, left);
    f.add(RIGHT_WORD, right);
    f.add(LEFT_WORD_WORD, left, word);
    f.add(WORD_RIGHT_WORD, word, right);
    f.add(RIGHT_ENDING, rightEnding);
    f.add(RIGHT2_WORD, Tokens.at(t.lower, i + 2, from, to));
    f.add(LEFT2_WORD, Tokens.at(t.lower, i - 2, from, to));
    f.add(LEFT_TAG_ENDING, tag1, t.ending[i]);
    f.add(LEFT_TAG_RIGHT_WORD, tag1, right);
    f.add(RIGHT_SHAPE_SHAPE, Tokens.at(t.shape, i + 1, from, to), t.shape[i]);
    f.add(LEFT_TAG_RIGHT_PATH, tag1, Tokens.at(t.path, i + 1, from, to));
    f.add(
        LEFT_TAG_CLUSTER_RIGHT_CLUSTER, tag1, t.cluster[i], Tokens.at(t.cluster, i + 1, from, to));
  }
}
