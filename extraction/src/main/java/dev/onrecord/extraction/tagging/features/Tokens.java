package dev.onrecord.extraction.tagging.features;

import dev.onrecord.extraction.text.Document;
import java.util.Arrays;
import java.util.List;

/**
 * The tokens of a document as numbers for features: what its words are is computed once; parts of
 * speech and names are filled in by the stages that find them. For one thread.
 */
public final class Tokens {
  /** In place of a token before or after the sentence. */
  static final int BEFORE = -11;

  static final int AFTER = -12;

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

  /** With what another reader thinks of them. */
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
      cluster[i] = Clusters.prefix(path[i], 8);
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

  public int lower(int i) {
    return lower[i];
  }

  public int stem(int i) {
    return stem[i];
  }

  /** The ordinal of the {@link PartOfSpeech}. */
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

  /** The label of {@link NameFeatures}. */
  public int name(int i) {
    return name[i];
  }

  public void setName(int i, int label) {
    name[i] = label;
  }

  /** Whether the token is a word or a number, not punctuation. */
  public boolean isWord(int i) {
    return kind[i] != WordReader.PUNCTUATION;
  }

  public boolean isCapitalised(int i) {
    return kind[i] == WordReader.CAPITAL;
  }

  boolean isQuoteMark(int i) {
    return i >= 0 && i < size && (document.opensQuote(i) || document.closesQuote(i));
  }

  static int at(int[] values, int i, int from, int to) {
    return i < from ? BEFORE : i >= to ? AFTER : values[i];
  }
}
