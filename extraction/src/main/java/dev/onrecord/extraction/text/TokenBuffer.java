package dev.onrecord.extraction.text;

import java.util.Arrays;

/** The tokens of a document while it is being read. */
final class TokenBuffer {
  /** Every sentence ends after this many tokens, so that the work on it stays linear. */
  static final int LONGEST_SENTENCE = 400;

  private int size;
  private int[] starts = new int[512];
  private int[] ends = new int[512];
  private int[] sentences = new int[512];
  private int[] paragraphs = new int[512];
  private int sentenceSize;
  private boolean sentenceEnded = true;
  private boolean paragraphEnded = true;

  void add(int start, int end) {
    if (size == starts.length) {
      grow();
    }
    boolean newParagraph = paragraphEnded;
    boolean newSentence = newParagraph || sentenceEnded || sentenceSize == LONGEST_SENTENCE;
    starts[size] = start;
    ends[size] = end;
    paragraphs[size] = size == 0 ? 0 : paragraphs[size - 1] + (newParagraph ? 1 : 0);
    sentences[size] = size == 0 ? 0 : sentences[size - 1] + (newSentence ? 1 : 0);
    sentenceSize = newSentence ? 1 : sentenceSize + 1;
    size++;
    sentenceEnded = false;
    paragraphEnded = false;
  }

  void endSentence() {
    sentenceEnded = true;
  }

  void endParagraph() {
    paragraphEnded = true;
  }

  int size() {
    return size;
  }

  int lastEnd() {
    return ends[size - 1];
  }

  int[] starts() {
    return Arrays.copyOf(starts, size);
  }

  int[] ends() {
    return Arrays.copyOf(ends, size);
  }

  int[] sentences() {
    return Arrays.copyOf(sentences, size);
  }

  int[] paragraphs() {
    return Arrays.copyOf(paragraphs, size);
  }

  private void grow() {
    int capacity = size * 2;
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    sentences = Arrays.copyOf(sentences, capacity);
    paragraphs = Arrays.copyOf(paragraphs, capacity);
  }
}
