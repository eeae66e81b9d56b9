package dev.onrecord.extraction.tagging.features;

import dev.onrecord.extraction.tagging.hints.Hints;
import dev.onrecord.extraction.tagging.lexicon.Clusters;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.Document;
import java.util.Arrays;
import java.util.List;

/**
 * The tokens of a document as numbers. The properties of words are computed once; parts of speech
 * and names are filled in by the models that find them. Not thread-safe.
 */
public final class Tokens {
  /** In place of a token before the sentence. */
  private static final int BEFORE = -11;

  /** In place of a token after the sentence. */
  private static final int AFTER = -12;

  private static final int NO_TAG = -1;

  private static final int CLUSTER_BITS = 8;

  final Document document;
  final int size;
  final int[] form;
  final int[] lower;
  final int[] stem;
  final int[] shape;
  final int[] ending;
  final int[] path;
  final int[] cluster;
  final byte[] kind;
  final int[] tag;
  final int[] name;
  final Hints hints;

  public Tokens(Document document, Clusters clusters) {
    this(document, clusters, Hints.NONE);
  }

  public Tokens(Document document, Clusters clusters, Hints hints) {
    this.hints = hints;
    this.document = document;
    this.size = document.size();
    this.form = new int[size];
    this.lower = new int[size];
    this.stem = new int[size];
    this.shape = new int[size];
    this.ending = new int[size];
    this.path = new int[size];
    this.cluster = new int[size];
    this.kind = new byte[size];
    this.tag = new int[size];
    this.name = new int[size];
    WordReader reader = new WordReader(this);
    for (int i = 0; i < size; i++) {
      reader.read(i);
      path[i] = clusters.path(lower[i]);
      cluster[i] = Clusters.prefix(path[i], CLUSTER_BITS);
    }
  }

  public Document document() {
    return document;
  }

  public Hints hints() {
    return hints;
  }

  public int form(int i) {
    return form[i];
  }

  public int stem(int i) {
    return stem[i];
  }

  /** The {@link PartOfSpeech#code()}. */
  public int tag(int i) {
    return tag[i];
  }

  /** The parts of speech of all tokens. */
  public List<PartOfSpeech> tags() {
    return Arrays.stream(tag).mapToObj(PartOfSpeech::of).toList();
  }

  public void setTag(int i, int tag) {
    this.tag[i] = tag;
  }

  /** The label, see {@link NameFeatures}. */
  public int name(int i) {
    return name[i];
  }

  public void setName(int i, int label) {
    name[i] = label;
  }

  /** Returns whether the token is a word or a number, not punctuation. */
  public boolean isWord(int i) {
    return kind[i] != WordReader.PUNCTUATION;
  }

  public boolean isCapitalised(int i) {
    return kind[i] == WordReader.CAPITAL;
  }

  boolean isQuoteMark(int i) {
    return i >= 0 && i < size && (document.opensQuote(i) || document.closesQuote(i));
  }

  /** The part of speech of a token, or {@link #NO_TAG} outside the document. */
  int tagAt(int i) {
    return i < 0 || i >= size ? NO_TAG : tag[i];
  }

  /** {@code values[i]}, or a sentinel outside [from, to). */
  static int at(int[] values, int i, int from, int to) {
    return i < from ? BEFORE : i >= to ? AFTER : values[i];
  }
}
