package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.Document;
import java.util.List;

/**
 * A document with what a tagger found in it: names and utterances, each in the order of the text.
 *
 * @param tags the part of speech of each token
 * @param readTo the token up to which names were looked for: the end, unless a bound was reached.
 *     Who speaks after it cannot be told
 * @param judge judges statements as the tagger judged these utterances
 */
public record Tagged(
    Document document,
    List<PartOfSpeech> tags,
    List<Name> names,
    List<Utterance> utterances,
    int readTo,
    StatementJudge judge) {
  public Tagged {
    tags = List.copyOf(tags);
    names = List.copyOf(names);
    utterances = List.copyOf(utterances);
  }

  /** The same findings with other utterances. */
  public Tagged with(List<Utterance> others) {
    return new Tagged(document, tags, names, others, readTo, judge);
  }

  /** The words for rules of grammar. */
  public SentenceView sentences() {
    return new SentenceView(document, tags);
  }
}
