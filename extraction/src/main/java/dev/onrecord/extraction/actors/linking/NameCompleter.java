package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.directory.Entry;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.PersonName;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import dev.onrecord.extraction.text.WordKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Adds what a tagger misses: the rest of a name that the directory knows ("Ursula von der Leyen"
 * where only "Ursula" was found), and names in the words of a speaker.
 */
final class NameCompleter {
  private static final int LONGEST = 6;
  private static final Set<String> HONORIFICS = Set.of("mr", "mrs", "dr", "sen", "rep", "gov");
  private static final Set<String> PARTICLES =
      Set.of("von", "van", "der", "den", "de", "da", "di", "du", "la", "le", "bin", "al", "el");

  private final SentenceView words;
  private final DirectoryIndex directory;
  private final Lexicon lexicon;
  private final BitSet covered = new BitSet();
  private final Map<String, NameType> named = new HashMap<>();

  NameCompleter(SentenceView words, DirectoryIndex directory) {
    this.words = words;
    this.directory = directory;
    this.lexicon = directory.lexicon();
  }

  /** The names of the article, in its order; none overlaps another. */
  List<Name> complete(Tagged tagged) {
    List<Name> names = new ArrayList<>(tagged.names().size());
    int end = 0;
    for (Name name : tagged.names()) {
      if (name.tokens().from() >= end) {
        for (Name part : parts(name)) {
          Name whole = part.type() == NameType.PERSON ? whole(withoutHonorific(part)) : part;
          names.add(whole);
          end = whole.tokens().to();
          covered.set(whole.tokens().from(), end);
          remember(whole);
        }
      }
    }
    int found = names.size();
    for (Utterance utterance : tagged.utterances()) {
      utterance.speaker().ifPresent(speaker -> addMissed(names, speaker));
    }
    if (names.size() > found) {
      names.sort(Comparator.comparingInt(name -> name.tokens().from()));
    }
    return names;
  }

  /** The person in "EU Chief Ursula von der Leyen", and what stands before the title. */
  private List<Name> parts(Name name) {
    TokenSpan tokens = name.tokens();
    if (name.type() == NameType.PERSON || tokens.length() < 4 || tokens.length() > 2 * LONGEST) {
      return List.of(name);
    }
    for (int title = tokens.to() - 3; title > tokens.from(); title--) {
      TokenSpan person = new TokenSpan(title + 1, tokens.to());
      if (lexicon.titles().knows(words.key(title))
          && (isPerson(person)
              || lexicon.givenNames().gender(words.key(person.from())).isPresent())) {
        return List.of(front(tokens.from(), title, name.type()), new Name(person, NameType.PERSON));
      }
    }
    return List.of(name);
  }

  private Name front(int from, int title, NameType type) {
    int to = title;
    while (to > from + 1 && lexicon.titles().knows(words.key(to - 1))) {
      to--;
    }
    return new Name(new TokenSpan(from, to), type);
  }

  /** "Mr." is no part of a name. */
  private Name withoutHonorific(Name name) {
    TokenSpan tokens = name.tokens();
    return tokens.length() > 1 && HONORIFICS.contains(words.key(tokens.from()))
        ? new Name(new TokenSpan(tokens.from() + 1, tokens.to()), name.type())
        : name;
  }

  private Name whole(Name name) {
    int from = name.tokens().from();
    if (!mayGoOn(name.tokens().to())) {
      return name;
    }
    int limit = Math.min(words.size(), from + LONGEST);
    for (int to = limit; to > name.tokens().to(); to--) {
      TokenSpan tokens = new TokenSpan(from, to);
      String last = words.key(to - 1);
      if (!last.isEmpty() && !PersonName.isSuffix(last) && isPerson(tokens)) {
        return new Name(tokens, name.type());
      }
    }
    return name;
  }

  private boolean mayGoOn(int next) {
    return next < words.size()
        && (words.isCapitalised(next) || PARTICLES.contains(words.key(next)));
  }

  private boolean isPerson(TokenSpan tokens) {
    PersonName name = PersonName.of(words.keys(tokens));
    return name.isFull() && !directory.people(name.words()).isEmpty();
  }

  private void remember(Name name) {
    List<String> keys = words.keys(name.tokens());
    if (!keys.isEmpty()) {
      named.putIfAbsent(DirectoryIndex.join(keys), name.type());
      if (name.type() == NameType.PERSON) {
        named.putIfAbsent(keys.get(keys.size() - 1), name.type());
      }
    }
  }

  private void addMissed(List<Name> names, TokenSpan speaker) {
    int i = speaker.from();
    while (i < speaker.to()) {
      Optional<Name> missed =
          !covered.get(i) && words.isCapitalised(i) ? missedAt(i, speaker.to()) : Optional.empty();
      if (missed.isPresent()) {
        names.add(missed.get());
        covered.set(missed.get().tokens().from(), missed.get().tokens().to());
        i = missed.get().tokens().to();
      } else {
        i++;
      }
    }
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
    boolean person = isPerson(tokens) || directory.peopleBySurname(keys).size() == 1;
    return person
            && !directory.countryOfAdjective(name).isPresent()
            && !lexicon.titles().knows(name)
        ? Optional.of(NameType.PERSON)
        : Optional.empty();
  }
}
