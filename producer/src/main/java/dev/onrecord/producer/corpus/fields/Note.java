package dev.onrecord.producer.corpus.fields;

/** What was noted about an article that was read nevertheless. */
public enum Note {
  NO_TITLE("without title"),
  NO_PUBLISHER("without publisher"),
  NO_ADDRESS("without address"),
  SUMMARY("of a summary alone"),
  ZONE_ASSUMED("with a time without zone (see --timezone)"),
  UNFIT_ID("with an unfit id, left out"),
  UNFIT_REVISION("with an unfit revision, left out"),
  UNFIT_TITLE("with an unfit title, left out"),
  UNFIT_SOURCE("with an unfit source, left out"),
  UNFIT_PUBLISHER("with an unfit publisher, left out"),
  UNFIT_ADDRESS("with an unfit address, left out"),
  UNKNOWN_LANGUAGE("with an unknown language, taken for 'en'");

  private final String words;

  Note(String words) {
    this.words = words;
  }

  /** As it follows a number of articles. */
  public String words() {
    return words;
  }
}
