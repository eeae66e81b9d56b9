package dev.onrecord.extraction.text;

import dev.onrecord.extraction.Offsets;
import java.util.Arrays;

/**
 * A text cut into tokens, sentences, paragraphs and quotations. Immutable. Any string is a
 * document: its tokens cover everything that is read but white space. Words are read without soft
 * hyphens, entities and tags as what they stand for; only {@link #span} counts in the given text.
 */
public final class Document {
  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final int[] codePointStarts;
  private final int[] codePointEnds;
  private final int[] sentences;
  private final int[] sentenceStarts;
  private final int[] paragraphs;
  private final int[] quotes;
  private final byte[] marks;

  private Document(String given, ReadText read, TokenBuffer tokens) {
    this.text = read.text();
    this.starts = tokens.starts();
    this.ends = tokens.ends();
    this.codePointStarts = CodePoints.before(given, read.givenStarts(starts));
    this.codePointEnds = CodePoints.before(given, read.givenEnds(ends));
    this.sentences = tokens.sentences();
    this.sentenceStarts = firsts(sentences);
    this.paragraphs = tokens.paragraphs();
    Quotations quotations = Quotations.find(text, starts, ends, paragraphs);
    this.quotes = quotations.ids();
    this.marks = quotations.marks();
  }

  public static Document of(String text) {
    ReadText read = ReadText.of(text);
    return new Document(text, read, Tokenizer.tokenize(read.text()));
  }

  /** The text as it is read: decoded, with wrapped lines joined. */
  public String text() {
    return text;
  }

  /** The number of tokens. */
  public int size() {
    return starts.length;
  }

  /** Where token {@code i} begins, in UTF-16 units of {@link #text()}. */
  public int start(int i) {
    return starts[i];
  }

  /** Where token {@code i} ends, in UTF-16 units of {@link #text()}. */
  public int end(int i) {
    return ends[i];
  }

  public String word(int i) {
    return text.substring(starts[i], ends[i]);
  }

  public char firstChar(int i) {
    return text.charAt(starts[i]);
  }

  /** The sentence token {@code i} stands in, counted from 0. */
  public int sentence(int i) {
    return sentences[i];
  }

  /** The number of sentences. */
  public int sentences() {
    return sentenceStarts.length - 1;
  }

  /** The first token of sentence {@code k}. */
  public int sentenceStart(int k) {
    return sentenceStarts[k];
  }

  /** The token after the last of sentence {@code k}. */
  public int sentenceEnd(int k) {
    return sentenceStarts[k + 1];
  }

  /** The paragraph token {@code i} stands in, counted from 0. */
  public int paragraph(int i) {
    return paragraphs[i];
  }

  /** The outermost quotation token {@code i} stands in, its marks included; -1 outside of any. */
  public int quote(int i) {
    return quotes[i];
  }

  /** Whether token {@code i} is the mark that opens a quotation, or opens it again. */
  public boolean opensQuote(int i) {
    return marks[i] == Quotations.OPENS;
  }

  /** Whether token {@code i} is the mark that closes a quotation. */
  public boolean closesQuote(int i) {
    return marks[i] == Quotations.CLOSES;
  }

  /** The text of these tokens, as it is read. */
  public String text(TokenSpan tokens) {
    return text.substring(starts[tokens.from()], ends[tokens.to() - 1]);
  }

  /** Where these tokens stand in the given text, in code points of it as it was given. */
  public Offsets span(TokenSpan tokens) {
    return new Offsets(codePointStarts[tokens.from()], codePointEnds[tokens.to() - 1]);
  }

  private static int[] firsts(int[] sentences) {
    int count = sentences.length == 0 ? 0 : sentences[sentences.length - 1] + 1;
    int[] firsts = new int[count + 1];
    Arrays.fill(firsts, sentences.length);
    for (int i = sentences.length - 1; i >= 0; i--) {
      firsts[sentences[i]] = i;
    }
    return firsts;
  }
}
