package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.directory.Entry;
import dev.onrecord.extraction.actors.linking.bounds.NameEdges;
import dev.onrecord.extraction.actors.linking.bounds.NameShape;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.TokenSpan;
import dev.onrecord.extraction.text.WordKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds names in the words of speakers that a tagger missed. */
final class MissedNames {
  private static final int LONGEST = 6;

  private final SentenceView words;
  private final DirectoryIndex directory;
  private final Lexicon lexicon;
  private final NameShape shape;
  private final NameEdges edges;
  private final BitSet covered = new BitSet();
  private final Map<String, NameType> named = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();

  MissedNames(SentenceView words, DirectoryIndex directory, NameShape shape, NameEdges edges) {
    this.words = words;
    this.directory = directory;
    this.lexicon = directory.lexicon();
    this.shape = shape;
    this.edges = edges;
  }

  /** The names with those that were missed, in the order of the text. */
  List<Name> complete(List<Name> found, List<Utterance> utterances) {
    found.forEach(this::remember);
    ShortForms.of(words, found, directory).all().forEach(form -> named.put(form, NameType.ORG));
    List<Name> names = new ArrayList<>(found);
    for (Utterance utterance : utterances) {
      utterance.speaker().ifPresent(speaker -> addKnown(names, speaker));
      utterance.speaker().ifPresent(speaker -> addProperNouns(names, speaker));
    }
    names.sort(Comparator.comparingInt(name -> name.tokens().from()));
    return names;
  }

  private void remember(Name name) {
    covered.set(name.tokens().from(), name.tokens().to());
    List<String> keys = words.keys(name.tokens());
    if (!keys.isEmpty()) {
      named.putIfAbsent(DirectoryIndex.join(keys), name.type());
      if (name.type() == NameType.PERSON) {
        named.putIfAbsent(keys.get(keys.size() - 1), name.type());
      } else if (name.type() == NameType.ORG && keys.size() > 1 && tellsApart(keys.get(0))) {
        firstWords.add(keys.get(0));
      }
    }
  }

  /** "Halden" of Halden Freight, but not "British" or "National". */
  private boolean tellsApart(String word) {
    return word.length() > 3
        && !lexicon.bodies().isFirst(word)
        && !lexicon.bodies().isLast(word)
        && !lexicon.titles().knows(word)
        && !lexicon.nouns().isKnown(word)
        && !lexicon.givenNames().isKnown(word)
        && directory.countryOfAdjective(word).isEmpty()
        && directory.named(word).isEmpty();
  }

  /**
   * Names in the words of a speaker that no list knows: "Network Rail", "Harlow Residents' Trust".
   */
  private void addProperNouns(List<Name> names, TokenSpan speaker) {
    int i = speaker.from();
    while (i < speaker.to()) {
      int to = i;
      while (to < speaker.to() && !covered.get(to) && isProperNoun(to, i)) {
        to++;
      }
      to = endOfCause(i, to, speaker);
      TokenSpan run = new TokenSpan(i, Math.max(i + 1, to));
      if (to > i && isName(run, speaker)) {
        NameType type = shape.isPersonal(run) ? NameType.PERSON : NameType.ORG;
        Name whole = edges.withSurname(edges.withEnd(new Name(run, type)), covered);
        Name name = edges.withFront(whole, List.of());
        names.add(name);
        covered.set(name.tokens().from(), name.tokens().to());
      }
      i = Math.max(i + 1, to);
    }
  }

  /** Also a word that follows a title or goes on with a name, whatever it was tagged as. */
  private boolean isProperNoun(int token, int from) {
    boolean follows =
        token > from
            || (words.isLowerCase(token - 1) && lexicon.titles().isForm(words.key(token - 1)));
    return shape.isProperNoun(token)
        || (follows
            && words.isCapitalised(token)
            && words.is(token, PartOfSpeech.NN, PartOfSpeech.NNS, PartOfSpeech.JJ));
  }

  /** The end of "Gardeners for a Green City" after a comma, where a capital begins a name. */
  private int endOfCause(int from, int to, TokenSpan speaker) {
    boolean noun = to > from || (words.isCapitalised(from) && words.is(from, PartOfSpeech.NNS));
    int link = Math.max(to, from + 1);
    if (!noun || !words.isPunctuation(from - 1, ',') || !words.hasKey(link, "for")) {
      return to;
    }
    int end = WordKey.isArticle(words.key(link + 1)) ? link + 2 : link + 1;
    int first = end;
    while (end < speaker.to() && words.isCapitalised(end) && !covered.get(end)) {
      end++;
    }
    return end > first ? end : to;
  }

  /** Not a title, and not the capital that begins a sentence. */
  private boolean isName(TokenSpan run, TokenSpan speaker) {
    List<String> keys = words.keys(run);
    if (keys.isEmpty() || shape.isTitle(run) || keys.stream().allMatch(lexicon.titles()::knows)) {
      return false;
    }
    String last = keys.get(keys.size() - 1);
    boolean adjective = directory.countryOfAdjective(last).isPresent();
    boolean common = lexicon.nouns().isKnown(last) && run.length() == 1;
    boolean whole =
        run.to() == speaker.to()
            || words.isPunctuation(run.to(), ',')
            || lexicon.bodies().isLegalForm(words.key(run.to()));
    return !adjective && !common && (whole || run.length() > 1);
  }

  private void addKnown(List<Name> names, TokenSpan speaker) {
    int i = speaker.from();
    while (i < speaker.to()) {
      Optional<Name> missed =
          !covered.get(i) && words.isCapitalised(i) ? missedAt(i, speaker.to()) : Optional.empty();
      if (missed.isEmpty() && i > speaker.from() && isShortForm(i)) {
        missed = Optional.of(new Name(new TokenSpan(i, i + 1), NameType.ORG));
      }
      if (missed.isPresent()) {
        names.add(missed.get());
        covered.set(missed.get().tokens().from(), missed.get().tokens().to());
        i = missed.get().tokens().to();
      } else {
        i++;
      }
    }
  }

  /** "A Halden spokesman", of Halden Freight. */
  private boolean isShortForm(int token) {
    return !covered.get(token)
        && words.isCapitalised(token)
        && lexicon.nouns().isSpokesperson(words.key(token + 1))
        && firstWords.contains(words.key(token));
  }

  private Optional<Name> missedAt(int from, int limit) {
    int end = from;
    while (end < limit && end < from + LONGEST && !covered.get(end)) {
      end++;
    }
    for (int to = end; to > from; to--) {
      TokenSpan tokens = new TokenSpan(from, to);
      Optional<NameType> type = words.isCapitalised(to - 1) ? type(tokens) : Optional.empty();
      if (type.isPresent()) {
        return Optional.of(new Name(tokens, type.get()));
      }
    }
    return Optional.empty();
  }

  /** What the article, or else the directory, knows this name as. */
  private Optional<NameType> type(TokenSpan tokens) {
    List<String> keys = words.keys(tokens);
    if (keys.isEmpty() || WordKey.isArticle(words.key(tokens.from()))) {
      return Optional.empty();
    }
    String name = DirectoryIndex.join(keys);
    if (named.containsKey(name)) {
      return Optional.of(named.get(name));
    }
    List<Entry> known = directory.named(name);
    if (!known.isEmpty()) {
      return Optional.of(known.get(0).type());
    }
    boolean person = shape.isPerson(tokens) || directory.peopleBySurname(keys).size() == 1;
    return person
            && !directory.countryOfAdjective(name).isPresent()
            && !lexicon.titles().knows(name)
        ? Optional.of(NameType.PERSON)
        : Optional.empty();
  }
}
