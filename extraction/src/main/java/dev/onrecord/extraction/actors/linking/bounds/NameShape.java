package dev.onrecord.extraction.actors.linking.bounds;

import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.PersonName;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;

/** What the words of a name tell about it. */
public final class NameShape {
  private final SentenceView words;
  private final DirectoryIndex directory;
  private final Lexicon lexicon;

  public NameShape(SentenceView words, DirectoryIndex directory) {
    this.words = words;
    this.directory = directory;
    this.lexicon = directory.lexicon();
  }

  /** "Chief Justice", "Head of Communications": an office is no name. */
  public boolean isTitle(TokenSpan tokens) {
    boolean title = false;
    for (String key : words.keys(tokens)) {
      boolean knows = lexicon.titles().knows(key) || lexicon.honorifics().isBefore(key);
      if (!knows && !Prepositions.is(key) && !key.equals("and")) {
        return false;
      }
      title |= lexicon.titles().isForm(key) || lexicon.honorifics().isBefore(key);
    }
    boolean single =
        tokens.length() == 1 && !lexicon.honorifics().isBefore(words.key(tokens.from()));
    return title && !single && directory.named(DirectoryIndex.join(words.keys(tokens))).isEmpty();
  }

  /** Whether the directory knows a person of this full name. */
  public boolean isPerson(TokenSpan tokens) {
    PersonName name = lexicon.person(words.keys(tokens));
    return name.isFull() && !directory.people(name.words()).isEmpty();
  }

  /** Whether it is a person by an honorific or a given name. */
  public boolean isPersonal(TokenSpan run) {
    List<String> keys = words.keys(run);
    return lexicon.honorifics().isBefore(words.key(run.from() - 1))
        || (keys.size() > 1
            && lexicon.givenNames().gender(keys.get(0)).isPresent()
            && !lexicon.bodies().isLast(keys.get(keys.size() - 1)));
  }

  public boolean isProperNoun(int token) {
    return words.is(token, PartOfSpeech.NNP) && words.isCapitalised(token);
  }
}
