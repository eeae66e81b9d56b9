package dev.onrecord.extraction.tagging.lexicon;

/** The parts of speech of the Penn Treebank, a few of them merged. */
public enum PartOfSpeech {
  VB,
  VBD,
  VBG,
  VBN,
  VBP,
  VBZ,
  MD,
  NN,
  NNS,
  NNP,
  PRP,
  PRPS,
  CD,
  JJ,
  RB,
  DT,
  IN,
  TO,
  CC,
  WH,
  POS,
  COMMA,
  STOP,
  COLON,
  OPEN,
  CLOSE,
  BRACKET,
  SYMBOL;

  /** The number of parts of speech that the model predicts; the characters decide the others. */
  public static final int LEARNED = POS.code() + 1;

  private static final PartOfSpeech[] ALL = values();

  /** Its number in features and models. */
  @SuppressWarnings("EnumOrdinal")
  public int code() {
    return ordinal();
  }

  /** The part of speech with this number. */
  public static PartOfSpeech of(int code) {
    return ALL[code];
  }

  public static boolean isVerb(int tag) {
    return tag <= VBZ.code();
  }

  /** Returns whether it is a noun or a personal pronoun. */
  public static boolean isNoun(int tag) {
    return tag >= NN.code() && tag <= PRP.code();
  }

  /** Returns whether it is a verb, a common noun, an adjective or an adverb. */
  public static boolean isContentWord(int tag) {
    return isVerb(tag)
        || tag == NN.code()
        || tag == NNS.code()
        || tag == JJ.code()
        || tag == RB.code();
  }

  /** The part of speech for a tag of the Penn Treebank. */
  public static PartOfSpeech ofPenn(String tag) {
    return switch (tag) {
      case "NNPS" -> NNP;
      case "PRP$" -> PRPS;
      case "JJR", "JJS" -> JJ;
      case "RBR", "RBS", "RP" -> RB;
      case "PDT", "EX" -> DT;
      case "WP", "WDT", "WRB", "WP$" -> WH;
      case "FW", "UH", "LS", "XX" -> NN;
      case "," -> COMMA;
      case "." -> STOP;
      case ":" -> COLON;
      case "``" -> OPEN;
      case "''" -> CLOSE;
      case "-LRB-", "-RRB-" -> BRACKET;
      case "$", "#", "SYM" -> SYMBOL;
      default -> valueOf(tag);
    };
  }

  /** The part of speech of a token that is not a word. */
  public static PartOfSpeech ofPunctuation(char c) {
    return switch (c) {
      case ',' -> COMMA;
      case '.', '!', '?', '…' -> STOP;
      case ':', ';', '-', '—', '–' -> COLON;
      case '“', '«', '‘', '„', '`' -> OPEN;
      case '"', '”', '»', '’', '\'' -> CLOSE;
      case '(', ')', '[', ']', '{', '}' -> BRACKET;
      default -> SYMBOL;
    };
  }
}
