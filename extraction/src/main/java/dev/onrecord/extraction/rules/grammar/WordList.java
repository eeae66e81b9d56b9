package dev.onrecord.extraction.rules.grammar;

import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VB;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBD;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBG;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBN;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBP;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBZ;
import static java.util.stream.Collectors.toSet;

import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A list of {@code words.txt}.
 *
 * @param words in lower case
 * @param tags the parts of speech in which they are meant; all where there are none
 */
public record WordList(Set<String> words, Set<PartOfSpeech> tags) {
  private static final Set<PartOfSpeech> VERBS = Set.of(VB, VBD, VBG, VBN, VBP, VBZ);
  private static final Map<String, WordList> LISTS = read();

  public WordList {
    words = Set.copyOf(words);
    tags = Set.copyOf(tags);
  }

  /** The list of this name. */
  public static WordList of(String name) {
    WordList list = LISTS.get(name);
    if (list == null) {
      throw new IllegalArgumentException("words.txt has no list '" + name + "'");
    }
    return list;
  }

  /** Whether the token is one of the words, in a part of speech that is meant. */
  public boolean at(SentenceView view, int token) {
    return words.contains(view.word(token)) && (tags.isEmpty() || tags.contains(view.tag(token)));
  }

  private static Map<String, WordList> read() {
    Map<String, WordList> lists = new HashMap<>();
    try (InputStream in =
        WordList.class.getResourceAsStream("/dev/onrecord/extraction/rules/words.txt")) {
      if (in == null) {
        throw new IllegalStateException("words.txt is not on the class path");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(line, lists));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(lists);
  }

  /** {@code name [part of speech ...]: word ...}, or {@code name verb: verb ...}. */
  private static void add(String line, Map<String, WordList> lists) {
    int colon = line.indexOf(':');
    List<String> head = List.of(line.substring(0, colon).split(" ", -1));
    Stream<String> words = Stream.of(line.substring(colon + 1).strip().split(" +", -1));
    boolean verbs = head.contains("verb");
    WordList list =
        verbs
            ? new WordList(words.flatMap(WordList::forms).collect(toSet()), VERBS)
            : new WordList(
                words.collect(toSet()),
                head.stream().skip(1).map(PartOfSpeech::valueOf).collect(toSet()));
    lists.merge(head.get(0), list, WordList::and);
  }

  private WordList and(WordList other) {
    Set<String> all = new HashSet<>(words);
    all.addAll(other.words);
    return new WordList(all, tags);
  }

  /** The forms of a verb; an irregular one is given with all of them: "say/says/said/saying". */
  private static Stream<String> forms(String verb) {
    if (verb.contains("/")) {
      return Stream.of(verb.split("/", -1));
    }
    String stem = verb.substring(0, verb.length() - 1);
    if (verb.endsWith("e")) {
      return Stream.of(verb, verb + "s", verb + "d", stem + "ing");
    }
    if (verb.endsWith("y")) {
      return Stream.of(verb, stem + "ies", stem + "ied", verb + "ing");
    }
    boolean hisses = Stream.of("s", "x", "z", "ch", "sh").anyMatch(verb::endsWith);
    return Stream.of(verb, verb + (hisses ? "es" : "s"), verb + "ed", verb + "ing");
  }
}
