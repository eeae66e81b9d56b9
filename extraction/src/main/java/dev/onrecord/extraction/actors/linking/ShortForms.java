package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.names.NameKey;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.TokenSpan;
import dev.onrecord.extraction.text.WordKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The short forms that an article gives to its organisations, in brackets after the name: "the
 * Harbour Safety Authority (HSA)", "Halden Freight Ltd (the “Company”)".
 */
final class ShortForms {
  /** Tokens between the brackets: an article, two quotation marks and the word. */
  private static final int LONGEST = 4;

  private final SentenceView words;
  private final DirectoryIndex directory;
  private final Map<String, List<String>> full = new HashMap<>();

  private ShortForms(SentenceView words, DirectoryIndex directory) {
    this.words = words;
    this.directory = directory;
  }

  static ShortForms of(SentenceView words, List<Name> names, DirectoryIndex directory) {
    ShortForms forms = new ShortForms(words, directory);
    for (Name name : names) {
      List<String> keys = words.keys(name.tokens());
      if (name.type() == NameType.ORG && keys.size() > 1) {
        forms.readBracket(name.tokens().to(), keys);
      }
    }
    return forms;
  }

  /** The forms that stand for another one, as the directory joins words. */
  Set<String> all() {
    return full.keySet();
  }

  /** The words of the name that these words stand for, or the words themselves. */
  List<String> full(List<String> name) {
    return full.getOrDefault(DirectoryIndex.join(name), name);
  }

  /** The names, where a short form is an organisation whatever it looks like. */
  List<Name> typed(List<Name> names) {
    List<Name> typed = new ArrayList<>(names.size());
    for (Name name : names) {
      boolean isShort = full.containsKey(DirectoryIndex.join(words.keys(name.tokens())));
      typed.add(isShort ? new Name(name.tokens(), NameType.ORG) : name);
    }
    return typed;
  }

  private void readBracket(int open, List<String> name) {
    if (!words.isPunctuation(open, '(')) {
      return;
    }
    int end = open + 1;
    boolean quoted = false;
    while (end <= open + LONGEST && end < words.size() && !words.isPunctuation(end, ')')) {
      quoted |= words.isMark(end, "\"“”'‘’");
      end++;
    }
    if (end == open + 1 || !words.isPunctuation(end, ')')) {
      return;
    }
    List<String> keys = words.keys(new TokenSpan(open + 1, end));
    if (keys.size() == 1 && isShortForm(open + 1, end, quoted, name)) {
      if (isListed(keys.get(0), name)) {
        full.putIfAbsent(DirectoryIndex.join(name), keys);
      } else {
        full.putIfAbsent(keys.get(0), name);
      }
    }
  }

  /** Whether the directory knows this body by its short form only. */
  private boolean isListed(String shortForm, List<String> name) {
    return directory.bodiesNamed(DirectoryIndex.join(name)).isEmpty()
        && directory.bodiesNamed(shortForm).stream()
            .anyMatch(entry -> name.containsAll(NameKey.words(entry.name())));
  }

  private boolean isShortForm(int from, int to, boolean quoted, List<String> name) {
    int word = from;
    while (word < to - 1 && (words.key(word).isEmpty() || WordKey.isArticle(words.key(word)))) {
      word++;
    }
    return words.isCapitalised(word) && (quoted || isMadeOf(words.key(word), name));
  }

  /** Whether the letters up to a hyphen stand in the name, in their order: "HSA-WATCH". */
  private static boolean isMadeOf(String word, List<String> name) {
    int hyphen = word.indexOf('-');
    String letters = hyphen < 0 ? word : word.substring(0, hyphen);
    String all = String.join("", name);
    int at = -1;
    for (int i = 0; i < letters.length(); i++) {
      at = all.indexOf(letters.charAt(i), at + 1);
      if (at < 0 || (i == 0 && at > 0)) {
        return false;
      }
    }
    return letters.length() > 1 && !name.contains(word);
  }
}
