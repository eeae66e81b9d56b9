package dev.onrecord.extraction.actors.directory;

import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.ActorKind;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.NameKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks up the entries of a directory by their names, offices and adjectives. */
public final class DirectoryIndex {
  private final Map<String, Entry> byId = new HashMap<>();
  private final Map<String, List<Entry>> byName = new HashMap<>();
  private final Map<String, List<Entry.Person>> byPersonName = new HashMap<>();
  private final Map<String, Set<Entry.Person>> byShortName = new HashMap<>();
  private final Map<String, Entry.Place> byAdjective = new HashMap<>();
  private final Map<String, List<Holder>> byBody = new HashMap<>();
  private final Institutions institutions;
  private final Lexicon lexicon;

  private record Holder(Office office, Entry.Person person) {}

  DirectoryIndex(Lexicon lexicon, List<Entry> entries) {
    this.lexicon = lexicon;
    entries.forEach(this::add);
    institutions = new Institutions(this);
    entries.forEach(this::addOffices);
  }

  /** The words of the language that the directory is written in. */
  public Lexicon lexicon() {
    return lexicon;
  }

  public Institutions institutions() {
    return institutions;
  }

  public Optional<Entry> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Those who go by this name, given as its {@link NameKey#words} with spaces. */
  public List<Entry> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** Organisations and places of this name. */
  public List<Entry> bodiesNamed(String name) {
    return named(name).stream().filter(entry -> !(entry instanceof Entry.Person)).toList();
  }

  /** People with this full name, in any transliteration. */
  public List<Entry.Person> people(List<String> words) {
    return byPersonName.getOrDefault(personKey(words), List.of());
  }

  /** People whose full name ends in these words. */
  public Set<Entry.Person> peopleBySurname(List<String> words) {
    return byShortName.getOrDefault(personKey(words), Set.of());
  }

  /** The country that "Russian", "Russians" or "South Korean" belongs to. */
  public Optional<Entry.Place> countryOfAdjective(String word) {
    return Optional.ofNullable(byAdjective.get(word));
  }

  /** The country of this name. */
  public Optional<Entry.Place> country(String name) {
    return named(name).stream()
        .filter(entry -> entry instanceof Entry.Place place && place.isCountry())
        .map(Entry.Place.class::cast)
        .findFirst();
  }

  /** One id for a country and its government, any other entry's own for the rest. */
  public String officeOf(Entry entry) {
    if (entry instanceof Entry.Place place) {
      return place.isCountry()
          ? place.id()
          : place.speaksFor().flatMap(this::byId).map(this::officeOf).orElse(place.id());
    }
    if (entry instanceof Entry.Body body && body.id().startsWith("organisation/government-of-")) {
      return body.country()
          .flatMap(name -> country(join(NameKey.words(name))))
          .map(Entry::id)
          .orElse(body.id());
    }
    return entry.id();
  }

  /** Who held such an office on this day. */
  public Set<Entry.Person> holders(String body, Set<String> titles, LocalDate day) {
    Set<Entry.Person> holders = new LinkedHashSet<>();
    for (Holder holder : byBody.getOrDefault(body, List.of())) {
      if (holder.office().heldOn(day)
          && titles.stream().anyMatch(holder.office().description()::contains)) {
        holders.add(holder.person());
      }
    }
    return holders;
  }

  /** Who held an office that the world has one of. */
  public Optional<Entry.Person> soleHolder(Set<String> titles, LocalDate day) {
    List<Entry.Person> holders =
        byBody.keySet().stream()
            .flatMap(body -> holders(body, titles, day).stream())
            .distinct()
            .toList();
    return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
  }

  /** The id under which the offices of the body with this name are kept. */
  public String body(String name) {
    String key = join(NameKey.words(name));
    Optional<Entry> known = bodiesNamed(key).stream().findFirst();
    if (known.isPresent()) {
      return officeOf(known.get());
    }
    List<Entry> people = named(key);
    if (!people.isEmpty()) {
      return people.get(0).id();
    }
    return institutions
        .find(NameKey.words(name))
        .map(Actor::id)
        .orElse("organisation/" + NameKey.slug(name));
  }

  /** Who it is when this entry speaks: a country's government for the country and its capital. */
  public Actor speaker(Entry entry) {
    if (entry instanceof Entry.Place place) {
      return place
          .speaksFor()
          .flatMap(this::byId)
          .map(this::speaker)
          .orElseGet(() -> new Actor(place.id(), place.name(), ActorKind.PLACE));
    }
    ActorKind type = entry instanceof Entry.Person ? ActorKind.PERSON : ActorKind.ORGANISATION;
    return new Actor(entry.id(), entry.name(), type);
  }

  public static String join(List<String> words) {
    return String.join(" ", words);
  }

  public static String personKey(List<String> words) {
    List<String> keys = new ArrayList<>(words.size());
    words.forEach(word -> keys.add(NameKey.person(word)));
    return join(keys);
  }

  private void add(Entry entry) {
    byId.put(entry.id(), entry);
    for (String name : entry.names()) {
      List<String> words = NameKey.words(name);
      List<Entry> same = byName.computeIfAbsent(join(words), key -> new ArrayList<>());
      if (!same.contains(entry)) {
        same.add(entry);
      }
      if (entry instanceof Entry.Person person) {
        addPerson(person, lexicon.person(words).words());
      }
    }
    if (entry instanceof Entry.Place place) {
      place.adjectives().forEach(word -> addAdjective(word, place));
      place.people().forEach(word -> addAdjective(word, place));
    }
  }

  private void addAdjective(String word, Entry.Place place) {
    byAdjective.putIfAbsent(join(NameKey.words(word)), place);
  }

  private void addPerson(Entry.Person person, List<String> words) {
    byPersonName.computeIfAbsent(personKey(words), key -> new ArrayList<>(1)).add(person);
    int first = words.size() == 1 ? 0 : 1;
    for (int i = first; i < words.size(); i++) {
      byShortName
          .computeIfAbsent(personKey(words.subList(i, words.size())), k -> new LinkedHashSet<>())
          .add(person);
    }
  }

  private void addOffices(Entry entry) {
    if (entry instanceof Entry.Person person) {
      for (Office office : person.offices()) {
        byBody
            .computeIfAbsent(body(office.body()), key -> new ArrayList<>())
            .add(new Holder(office, person));
      }
    }
  }
}
