package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.tagging.features.Tokens;
import dev.onrecord.extraction.tagging.model.FastModel;
import dev.onrecord.extraction.text.Document;
import java.util.List;

/** Findings made up for a test, with the parts of speech of the shipped model. */
public final class TestTags {
  private static final FastModel MODEL = FastTagger.load().model();

  /** What every statement that a rule makes is worth. */
  public static final double CONFIDENCE = 0.5;

  private TestTags() {}

  public static Tagged tagged(Document document, List<Name> names, List<Utterance> utterances) {
    Tokens tokens = new Tokens(document, MODEL.clusters());
    MODEL.tags().tag(tokens);
    return new Tagged(
        document,
        tokens.tags(),
        names,
        utterances,
        document.size(),
        (speaker, cue, content) -> CONFIDENCE);
  }
}
