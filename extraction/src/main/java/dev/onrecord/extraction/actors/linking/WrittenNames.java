package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.TokenSpan;
import dev.onrecord.extraction.text.WordKey;
import java.util.regex.Pattern;

/** Names as an article writes them, without what is no part of them. */
final class WrittenNames {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final SentenceView words;
  private final Lexicon lexicon;

  WrittenNames(SentenceView words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** The name of a mention, as it is shown. */
  String of(TokenSpan tokens, NameType type) {
    String text = SPACES.matcher(words.document().text(tokens)).replaceAll(" ");
    if (type == NameType.PERSON) {
      return withoutHonorifics(text);
    }
    text = withoutLegalForm(text);
    return text.startsWith("the ") || text.startsWith("The ") ? text.substring(4) : text;
  }

  private String withoutHonorifics(String name) {
    String left = name;
    int space = left.indexOf(' ');
    while (space > 0 && lexicon.honorifics().isBefore(WordKey.of(left.substring(0, space)))) {
      left = left.substring(space + 1);
      space = left.indexOf(' ');
    }
    space = left.lastIndexOf(' ');
    while (space > 0 && isAfterName(WordKey.of(left.substring(space + 1)))) {
      left = withoutComma(left.substring(0, space));
      space = left.lastIndexOf(' ');
    }
    return left;
  }

  /** "Jr" tells people apart; "MP" does not. */
  private boolean isAfterName(String word) {
    return lexicon.honorifics().isAfter(word) && !lexicon.honorifics().isGeneration(word);
  }

  private String withoutLegalForm(String name) {
    String left = name;
    int space = left.lastIndexOf(' ');
    while (space > 0 && lexicon.bodies().isLegalForm(WordKey.of(left.substring(space + 1)))) {
      left = withoutComma(left.substring(0, space));
      space = left.lastIndexOf(' ');
    }
    return left;
  }

  private static String withoutComma(String name) {
    return name.endsWith(",") ? name.substring(0, name.length() - 1) : name;
  }
}
