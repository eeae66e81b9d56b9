package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.ActorKind;
import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.directory.Entry;
import dev.onrecord.extraction.actors.directory.Office;
import dev.onrecord.extraction.actors.names.Gender;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.NameKey;
import dev.onrecord.extraction.actors.names.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The people of one article: full names first, then the short names that stand for them. */
public final class People {
  /** More people of one name in one article are not told apart: it keeps the time linear. */
  private static final int NAMESAKES = 32;

  private final DirectoryIndex directory;
  private final Lexicon lexicon;
  private final LocalDate day;
  private final Map<String, Referent> byId = new HashMap<>();
  private final Map<String, List<Full>> bySurname = new HashMap<>();
  private final Map<String, Map<Referent, Integer>> byShortName = new HashMap<>();

  private record Full(List<String> words, Referent referent) {}

  People(DirectoryIndex directory, LocalDate day) {
    this.directory = directory;
    this.lexicon = directory.lexicon();
    this.day = day;
  }

  /** Whether a name of several words is only the end of one: "von der Leyen", "Le Pen". */
  boolean isShort(List<String> words) {
    return words.size() == 1
        || (directory.people(words).isEmpty() && !directory.peopleBySurname(words).isEmpty());
  }

  /** Takes a full name, and the name as the article writes it. */
  Referent full(PersonName name, Supplier<String> written) {
    Referent referent =
        sameInArticle(name)
            .or(() -> sameInDirectory(name))
            .orElseGet(() -> unlisted(name.words(), written));
    name.gender().ifPresent(referent::learnGender);
    List<Full> namesakes = bySurname.computeIfAbsent(name.surname(), key -> new ArrayList<>(1));
    if (namesakes.size() < NAMESAKES
        && namesakes.stream().noneMatch(full -> full.words().equals(name.words()))) {
      namesakes.add(new Full(name.words(), referent));
      addShortNames(name.words(), referent);
    }
    return referent;
  }

  /** Notes that somebody was named at this token. */
  void mentioned(List<String> words, Referent referent, int at) {
    note(DirectoryIndex.personKey(words.subList(words.size() - 1, words.size())), referent, at);
    note(DirectoryIndex.personKey(words), referent, at);
    note(DirectoryIndex.personKey(words.subList(0, 1)), referent, at);
  }

  private void note(String key, Referent referent, int at) {
    Map<Referent, Integer> named = byShortName.get(key);
    if (named != null) {
      named.replace(referent, at);
    }
  }

  /**
   * Whom a short name means.
   *
   * @param at the token it begins with
   * @param introducedAs the titles before it
   */
  Referent shortName(PersonName name, Supplier<String> written, int at, Set<String> introducedAs) {
    String key = DirectoryIndex.personKey(name.words());
    Map<Referent, Integer> named = byShortName.getOrDefault(key, Map.of());
    if (!named.isEmpty()) {
      Optional<Referent> mostRecent = mostRecent(named, name, at);
      if (mostRecent.isPresent() && !isBetterKnown(mostRecent.get(), named, name)) {
        return mostRecent.get();
      }
    }
    return outsideArticle(name, written, introducedAs);
  }

  /** "Trump", before the article names Melania Trump, is not her. */
  private boolean isBetterKnown(Referent found, Map<Referent, Integer> named, PersonName name) {
    return named.get(found) == Integer.MAX_VALUE
        && directory.named(DirectoryIndex.join(name.words())).stream()
            .anyMatch(entry -> entry instanceof Entry.Person && !entry.id().equals(found.id()));
  }

  private Optional<Referent> mostRecent(Map<Referent, Integer> named, PersonName name, int at) {
    Referent best = null;
    int bestAt = Integer.MIN_VALUE;
    for (Map.Entry<Referent, Integer> candidate : named.entrySet()) {
      boolean fits =
          name.gender().isEmpty()
              || candidate.getKey().gender().isEmpty()
              || candidate.getKey().gender().equals(name.gender());
      // One who is named only later comes after all who were named before.
      int seen = candidate.getValue() <= at ? candidate.getValue() : -candidate.getValue();
      if (fits && seen > bestAt) {
        best = candidate.getKey();
        bestAt = seen;
      }
    }
    return Optional.ofNullable(best);
  }

  private Referent outsideArticle(
      PersonName name, Supplier<String> written, Set<String> introducedAs) {
    List<Entry.Person> known =
        directory.peopleBySurname(name.words()).stream()
            .filter(person -> fits(person, name.gender()))
            .toList();
    if (known.isEmpty()) {
      return unlisted(name.words(), written);
    }
    return theOne(name, known, introducedAs)
        .map(this::listed)
        .orElseGet(() -> ambiguous(name.words(), written));
  }

  /** The one introduced by a title, the only one who goes by this name alone or is in office. */
  private Optional<Entry.Person> theOne(
      PersonName name, List<Entry.Person> known, Set<String> introducedAs) {
    if (known.size() == 1) {
      return Optional.of(known.get(0));
    }
    List<Entry.Person> inOffice =
        known.stream()
            .filter(person -> person.offices().stream().anyMatch(office -> office.heldOn(day)))
            .toList();
    List<Entry.Person> introduced =
        known.stream()
            .filter(
                person ->
                    person.offices().stream()
                        .flatMap(office -> office.description().stream())
                        .anyMatch(introducedAs::contains))
            .toList();
    if (introduced.size() == 1) {
      return Optional.of(introduced.get(0));
    }
    List<Entry> soCalled = directory.named(DirectoryIndex.join(name.words()));
    List<Entry.Person> alone = known.stream().filter(soCalled::contains).toList();
    if (alone.size() == 1) {
      return Optional.of(alone.get(0));
    }
    return inOffice.size() == 1 ? Optional.of(inOffice.get(0)) : Optional.empty();
  }

  private Optional<Referent> sameInArticle(PersonName name) {
    for (Full full : bySurname.getOrDefault(name.surname(), List.of())) {
      if (lexicon.givenNames().mayBeOne(full.words().get(0), name.given())) {
        return Optional.of(full.referent());
      }
    }
    return Optional.empty();
  }

  private Optional<Referent> sameInDirectory(PersonName name) {
    List<Entry.Person> same = directory.people(name.words());
    if (same.size() == 1) {
      return Optional.of(listed(same.get(0)));
    }
    List<Entry.Person> forms =
        directory.peopleBySurname(List.of(name.surname())).stream()
            .filter(person -> isForm(person, name))
            .toList();
    return forms.size() == 1 ? Optional.of(listed(forms.get(0))) : Optional.empty();
  }

  private boolean isForm(Entry.Person person, PersonName name) {
    List<String> words = PersonName.of(NameKey.words(person.name())).words();
    return words.size() > 1
        && DirectoryIndex.personKey(words.subList(1, words.size()))
            .equals(DirectoryIndex.personKey(name.words().subList(1, name.words().size())))
        && lexicon.givenNames().mayBeOne(words.get(0), name.given());
  }

  private static boolean fits(Entry.Person person, Optional<Gender> gender) {
    return gender.isEmpty() || person.gender().isEmpty() || person.gender().equals(gender);
  }

  private Referent listed(Entry.Person person) {
    return byId.computeIfAbsent(
        person.id(),
        id -> {
          Referent referent =
              new Referent(
                  id,
                  person.name(),
                  NameType.PERSON,
                  Optional.of(person),
                  directory.speaker(person),
                  person.gender());
          describe(referent, person);
          return referent;
        });
  }

  private void describe(Referent referent, Entry.Person person) {
    for (Office office : person.offices()) {
      if (office.heldOn(day)) {
        referent.description().addAll(office.description());
        referent.description().add(directory.body(office.body()));
        referent.description().addAll(NameKey.words(office.body()));
      } else if (office.endedBefore(day)) {
        office.description().forEach(word -> referent.description().add("former " + word));
      }
    }
  }

  private Referent unlisted(List<String> words, Supplier<String> written) {
    String id = "person/" + NameKey.slug(DirectoryIndex.join(words));
    return byId.computeIfAbsent(
        id,
        key -> {
          Optional<Gender> gender =
              words.size() > 1 ? lexicon.givenNames().gender(words.get(0)) : Optional.empty();
          String name = written.get();
          Actor actor = new Actor(id, name, ActorKind.PERSON);
          return new Referent(id, name, NameType.PERSON, Optional.empty(), actor, gender);
        });
  }

  private Referent ambiguous(List<String> words, Supplier<String> written) {
    String id = "person/" + NameKey.slug(DirectoryIndex.join(words));
    return byId.computeIfAbsent(
        id,
        key ->
            new Referent(
                id,
                written.get(),
                NameType.PERSON,
                Optional.empty(),
                Actor.UNKNOWN,
                Optional.empty()));
  }

  private void addShortNames(List<String> words, Referent referent) {
    for (int i = 1; i < words.size(); i++) {
      addShortName(words.subList(i, words.size()), referent);
    }
    addShortName(words.subList(0, 1), referent);
  }

  private void addShortName(List<String> words, Referent referent) {
    Map<Referent, Integer> named =
        byShortName.computeIfAbsent(DirectoryIndex.personKey(words), key -> new LinkedHashMap<>(2));
    if (named.size() < NAMESAKES) {
      named.putIfAbsent(referent, Integer.MAX_VALUE);
    }
  }
}
