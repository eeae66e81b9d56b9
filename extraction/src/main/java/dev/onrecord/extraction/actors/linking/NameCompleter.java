package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.directory.Entry;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.PersonName;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
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
          if (isTitle(part.tokens())) {
            continue;
          }
          Name whole =
              withEnd(part.type() == NameType.PERSON ? whole(withoutHonorific(part)) : part);
          Name merged = withParticles(withFront(whole), names);
          whole = merged;
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
      utterance.speaker().ifPresent(speaker -> addProperNouns(names, speaker));
    }
    if (names.size() > found) {
      names.sort(Comparator.comparingInt(name -> name.tokens().from()));
    }
    return names;
  }

  /** "Chief Justice", "Head of Communications": an office is no name. */
  private boolean isTitle(TokenSpan tokens) {
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

  /** "Anna ter Horst" where a tagger found Horst, or Anna and Horst; "Ter Horst". */
  private Name withParticles(Name name, List<Name> before) {
    int from = name.tokens().from();
    while (name.type() != NameType.PLACE
        && lexicon.honorifics().isParticle(words.key(from - 1))
        && isParticleOfName(from - 1)) {
      from--;
    }
    if (from == name.tokens().from()) {
      return name;
    }
    Name last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (last != null && last.tokens().to() > from - 1 && last.type() != NameType.PLACE) {
      from = Math.min(from, last.tokens().from());
      before.remove(before.size() - 1);
    } else if (isProperNoun(from - 1) && lexicon.givenNames().isKnown(words.key(from - 1))) {
      from--;
    }
    return new Name(new TokenSpan(from, name.tokens().to()), NameType.PERSON);
  }

  /** "van" between names, or with a capital: "the" and "a" are no particles. */
  private boolean isParticleOfName(int token) {
    return words.isCapitalised(token)
        ? words.key(token).length() > 1
        : words.isCapitalised(token - 1) || PARTICLES.contains(words.key(token - 1));
  }

  /** "Air India", "Transport for Wales": a place in a name is no government. */
  private Name withFront(Name name) {
    int from = name.tokens().from();
    if (name.type() != NameType.PLACE) {
      return name;
    }
    boolean linked =
        (words.hasKey(from - 1, "for") || words.hasKey(from - 1, "of"))
            && words.isCapitalised(from - 2)
            && lexicon.bodies().isFirst(words.key(from - 2));
    boolean joined = words.isCapitalised(from - 1) && isFrontOfBody(from - 1);
    int front = linked ? from - 2 : joined ? from - 1 : from;
    return front == from || covered.get(front)
        ? name
        : new Name(new TokenSpan(front, name.tokens().to()), NameType.ORG);
  }

  private boolean isFrontOfBody(int token) {
    String key = words.key(token);
    return words.is(token, PartOfSpeech.NNP, PartOfSpeech.NNS)
        && !lexicon.titles().knows(key)
        && !lexicon.honorifics().isBefore(key)
        && directory.countryOfAdjective(key).isEmpty()
        && directory.named(key).isEmpty()
        && !Prepositions.is(key);
  }

  /** With the legal form or "Jr." that follows. */
  private Name withEnd(Name name) {
    int to = name.tokens().to();
    while ((words.isCapitalised(to) || words.key(to).length() > 2)
        && isEnd(words.key(to), name.type())) {
      to++;
    }
    if (words.isPunctuation(to, '.')
        && to > name.tokens().to()
        && words.key(to - 1).length() == 2) {
      to++;
    }
    return to == name.tokens().to()
        ? name
        : new Name(new TokenSpan(name.tokens().from(), to), name.type());
  }

  private boolean isEnd(String key, NameType type) {
    return type == NameType.PERSON && lexicon.honorifics().isAfter(key)
        || lexicon.bodies().isLegalForm(key);
  }

  /**
   * Names in the words of a speaker that no list knows: "Network Rail", "Harlow Residents' Trust".
   */
  private void addProperNouns(List<Name> names, TokenSpan speaker) {
    int i = speaker.from();
    while (i < speaker.to()) {
      int to = i;
      while (to < speaker.to() && !covered.get(to) && isProperNoun(to)) {
        to++;
      }
      TokenSpan run = new TokenSpan(i, Math.max(i + 1, to));
      if (to > i && isName(run, speaker)) {
        NameType type = isPersonal(run) ? NameType.PERSON : NameType.ORG;
        names.add(withEnd(new Name(run, type)));
        covered.set(run.from(), run.to());
      }
      i = Math.max(i + 1, to);
    }
  }

  private boolean isProperNoun(int token) {
    return words.is(token, PartOfSpeech.NNP) && words.isCapitalised(token);
  }

  /** Not a title, and not the capital that begins a sentence. */
  private boolean isName(TokenSpan run, TokenSpan speaker) {
    List<String> keys = words.keys(run);
    if (keys.isEmpty() || isTitle(run) || keys.stream().allMatch(lexicon.titles()::knows)) {
      return false;
    }
    String last = keys.get(keys.size() - 1);
    boolean adjective = directory.countryOfAdjective(last).isPresent();
    boolean common = lexicon.nouns().isKnown(last) && run.length() == 1;
    boolean whole = run.to() == speaker.to() || lexicon.bodies().isLegalForm(words.key(run.to()));
    return !adjective && !common && (whole || run.length() > 1);
  }

  private boolean isPersonal(TokenSpan run) {
    List<String> keys = words.keys(run);
    return lexicon.honorifics().isBefore(words.key(run.from() - 1))
        || (keys.size() > 1
            && lexicon.givenNames().gender(keys.get(0)).isPresent()
            && !lexicon.bodies().isLast(keys.get(keys.size() - 1)));
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
      if (!last.isEmpty() && !lexicon.honorifics().isAfter(last) && isPerson(tokens)) {
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
    PersonName name = lexicon.person(words.keys(tokens));
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
