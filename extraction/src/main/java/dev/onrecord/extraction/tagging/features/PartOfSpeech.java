package dev.onrecord.extraction.tagging.features;

/** Parts of speech: those of the Penn Treebank, a few of them merged. */
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

  /** The first so many are told apart by the model, the rest by their characters. */
  public static final int LEARNED = POS.code() + 1;

  private static final PartOfSpeech[] ALL = values();

  /** The number that stands for it. */
  @SuppressWarnings("EnumOrdinal")
  public int code() {
    return ordinal();
  }

  /** The part of speech that this number stands for. */
  static PartOfSpeech of(int code) {
    return ALL[code];
  }

  static boolean isVerb(int tag) {
    return tag <= VBZ.code();
  }

  /** Nouns and pronouns. */
  static boolean isNoun(int tag) {
    return tag >= NN.code() && tag <= PRP.code();
  }

  /** Verbs, common nouns, adjectives and adverbs. */
  static boolean isContentWord(int tag) {
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

  /** The part of speech of a token that is no word. */
  static PartOfSpeech ofPunctuation(char c) {
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
