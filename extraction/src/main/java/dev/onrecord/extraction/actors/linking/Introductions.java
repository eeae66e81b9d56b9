package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.directory.Entry;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.actors.names.Titles;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import dev.onrecord.extraction.text.WordKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads how an article introduces a person: the titles before the name ("US Secretary of State
 * Antony Blinken") and the apposition after it ("John Kirby, the Pentagon's spokesman, ...").
 */
final class Introductions {
  private static final int REACH = 12;
  private static final Set<String> LINKS =
      Set.of("of", "for", "to", "the", "and", "'s", "a", "an", "on", "at", "in", "from");
  private static final Set<String> BREAKS =
      Set.of("who", "which", "said", "says", "told", "has", "had", "is", "was", "will");

  private static final Set<String> NO_APPOSITION =
      Set.of("i", "we", "he", "she", "they", "it", "and", "but", "in", "on", "at", "with", "to");

  private final SentenceView words;
  private final DirectoryIndex directory;
  private final Lexicon lexicon;

  Introductions(SentenceView words, DirectoryIndex directory) {
    this.words = words;
    this.directory = directory;
    this.lexicon = directory.lexicon();
  }

  /** The words, titles and bodies that introduce the person of this name. */
  Introduction of(TokenSpan name) {
    Set<String> description = new HashSet<>(before(name));
    description.addAll(after(name));
    if (words.is(name.to() + 1, PartOfSpeech.CD) && words.isPunctuation(name.to(), ',')) {
      description.add(words.key(name.to() + 1));
    }
    return new Introduction(description, hasTitle(name, description), trade(name));
  }

  /** What kind of body it is, as the words around its name say: "airline". */
  Set<String> kinds(TokenSpan name) {
    Set<String> kinds = new HashSet<>();
    int head = Appositions.head(words, name.to());
    for (int token : new int[] {name.from() - 1, head}) {
      if (token >= 0 && lexicon.bodies().isKind(words.key(token))) {
        kinds.add(words.key(token));
      }
    }
    if (lexicon.bodies().isLegalForm(words.key(name.to() - 1))) {
      kinds.add("company");
    }
    return kinds;
  }

  private boolean hasTitle(TokenSpan name, Set<String> description) {
    if (description.stream().anyMatch(lexicon.titles()::isTitle)) {
      return true;
    }
    for (int i = name.from() - 1; i < name.to() - 1; i++) {
      String word = words.key(i);
      if (lexicon.honorifics().isBefore(word) && !lexicon.honorifics().isPlain(word)) {
        return true;
      }
    }
    return false;
  }

  /** The plumber in "John Smith, a plumber from Hull". */
  private Optional<String> trade(TokenSpan name) {
    int comma = name.to();
    int head = Appositions.head(words, comma);
    return head > 0 && (words.is(comma + 1, PartOfSpeech.DT, PartOfSpeech.PRPS))
        ? Optional.of(words.key(head))
        : Optional.empty();
  }

  /** What stands before the name. */
  Set<String> before(TokenSpan name) {
    Document document = words.document();
    int first = document.sentenceStart(document.sentence(name.from()));
    int from = name.from();
    int at = from - 1;
    if (words.isPunctuation(at, ',') && at > first && lexicon.titles().knows(words.key(at - 1))) {
      at--;
    }
    int to = at + 1;
    int limit = Math.max(first, at - REACH);
    boolean title = false;
    while (at >= limit && belongsBefore(at)) {
      title |= lexicon.titles().knows(words.key(at)) && !words.key(at).isEmpty();
      from = at;
      at--;
    }
    Set<String> description = new HashSet<>(titled(name, at, first));
    if (title) {
      description.addAll(describe(from, to));
    }
    // The tagger may take a title as part of the name.
    description.addAll(describe(name.from(), name.to() - 1));
    return description;
  }

  /** "The leader of the council, Kwame Lister, ...": the phrase before the comma. */
  private Set<String> titled(TokenSpan name, int comma, int first) {
    if (!words.isPunctuation(comma, ',') || words.hasKey(name.to(), "and")) {
      return Set.of();
    }
    for (int i = comma - 1; i >= Math.max(first, comma - REACH); i--) {
      if (WordKey.isArticle(words.key(i))) {
        int head = i + 1;
        while (head < comma && !Prepositions.is(words.key(head))) {
          head++;
        }
        if (lexicon.titles().knows(words.key(head - 1)) && !isComplement(i)) {
          return describe(i, comma);
        }
      } else if (!mayStandInTitle(i)) {
        return Set.of();
      }
    }
    return Set.of();
  }

  /** "Counsel to the governor": the noun before is the head. */
  private boolean isComplement(int article) {
    return Prepositions.is(words.key(article - 1))
        && words.is(article - 2, PartOfSpeech.NN, PartOfSpeech.NNS, PartOfSpeech.NNP);
  }

  private boolean mayStandInTitle(int token) {
    return words.isCapitalised(token)
        || LINKS.contains(words.key(token))
        || words.is(token, PartOfSpeech.NN, PartOfSpeech.NNS, PartOfSpeech.JJ);
  }

  private boolean belongsBefore(int token) {
    String key = words.key(token);
    if (key.isEmpty()) {
      return words.isPossessive(token) || words.document().word(token).equals("-");
    }
    return words.isCapitalised(token)
        || LINKS.contains(key)
        || Titles.split(List.of(key)).stream().allMatch(lexicon.titles()::knows)
        || lexicon.nouns().isPlain(key);
  }

  private Set<String> after(TokenSpan name) {
    Document document = words.document();
    int end = document.sentenceEnd(document.sentence(name.from()));
    int at = name.to();
    boolean bracket = words.isPunctuation(at, '(');
    if (at >= end - 1 || (!bracket && !words.isPunctuation(at, ','))) {
      return Set.of();
    }
    int from = at + 1;
    if (NO_APPOSITION.contains(words.key(from))) {
      return Set.of();
    }
    int to = from;
    int limit = Math.min(end, from + REACH);
    while (to < limit && !ends(to)) {
      to++;
    }
    boolean closed = (to < limit && !BREAKS.contains(words.key(to))) || to == end;
    boolean title = false;
    for (int i = from; i < to; i++) {
      title |= lexicon.titles().knows(words.key(i));
    }
    return title && closed ? describe(from, to) : Set.of();
  }

  private boolean ends(int token) {
    return words.isPunctuation(token, ',')
        || words.isPunctuation(token, ')')
        || words.isPunctuation(token, ';')
        || words.isPunctuation(token, '.')
        || BREAKS.contains(words.key(token));
  }

  /** The titles, words and bodies of a run of tokens. */
  Set<String> describe(int from, int to) {
    if (from >= to) {
      return Set.of();
    }
    List<String> keys = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (!words.key(i).isEmpty()) {
        keys.add(words.key(i));
      }
    }
    boolean former = keys.contains("former") || keys.contains("then") || keys.contains("ex");
    Set<String> description = new HashSet<>();
    for (String word : lexicon.titles().describe(keys)) {
      description.add(former ? "former " + word : word);
    }
    description.addAll(bodies(from, to));
    return description;
  }

  /** The ids of the countries and bodies that are named in a run of tokens. */
  Set<String> bodies(int from, int to) {
    Set<String> bodies = new HashSet<>();
    for (int i = from; i < to; i++) {
      if (!words.key(i).isEmpty() && words.isCapitalised(i)) {
        longestBody(i, to).ifPresent(bodies::add);
      }
    }
    return bodies.isEmpty() ? Collections.emptySet() : bodies;
  }

  private Optional<String> longestBody(int from, int limit) {
    for (int to = Math.min(limit, from + 6); to > from; to--) {
      String name = DirectoryIndex.join(words.keys(new TokenSpan(from, to)));
      Optional<Entry> found =
          directory
              .countryOfAdjective(name)
              .map(Entry.class::cast)
              .or(() -> directory.bodiesNamed(name).stream().findFirst());
      if (found.isPresent()) {
        return found.map(directory::officeOf);
      }
    }
    return Optional.empty();
  }
}
