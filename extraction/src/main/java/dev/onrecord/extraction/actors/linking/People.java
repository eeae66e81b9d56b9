package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.ActorKind;
import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.directory.Entry;
import dev.onrecord.extraction.actors.directory.Office;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.NameKey;
import dev.onrecord.extraction.actors.names.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The people of one article: full names first, then the short names that stand for them. A name
 * that the article has given to somebody is never somebody else's, however famous.
 */
final class People {
  /** More people of one name in one article are not told apart: it keeps the time linear. */
  private static final int NAMESAKES = 32;

  private final DirectoryIndex directory;
  private final Lexicon lexicon;
  private final KnownPeople known;
  private final LocalDate day;
  private final Map<String, Referent> byId = new HashMap<>();
  private final Map<String, List<Full>> bySurname = new HashMap<>();
  private final ShortNames shortNames = new ShortNames(NAMESAKES);

  private record Full(PersonName name, Referent referent, Introduction introduction) {}

  People(DirectoryIndex directory, LocalDate day, KnownPeople known) {
    this.directory = directory;
    this.lexicon = directory.lexicon();
    this.day = day;
    this.known = known;
  }

  /** Whether a name is only a part of one: a surname, a given name, "von der Leyen". */
  boolean isShort(List<String> words) {
    return known.isShort(words);
  }

  /** Takes a full name, and the name as the article writes it. */
  Referent full(PersonName name, Introduction introduction, Supplier<String> written) {
    Optional<Entry.Person> entry = known.byFullName(name, introduction);
    Referent referent =
        sameInArticle(name, introduction, entry)
            .or(() -> entry.map(this::listed))
            .orElseGet(() -> unlisted(name, written));
    name.gender().ifPresent(referent::learnGender);
    List<Full> namesakes = bySurname.computeIfAbsent(name.surname(), key -> new ArrayList<>(1));
    if (namesakes.size() < NAMESAKES
        && namesakes.stream().noneMatch(full -> full.name().equals(name))) {
      namesakes.add(new Full(name, referent, introduction));
      shortNames.add(name.words(), referent);
    }
    return referent;
  }

  /** Notes that somebody was named at this token. */
  void mentioned(List<String> words, Referent referent, int at) {
    shortNames.mentioned(words, referent, at);
  }

  /**
   * Whom a short name means.
   *
   * @param at the token it begins with
   */
  Referent shortName(PersonName name, Supplier<String> written, int at, Introduction introduction) {
    Map<Referent, Integer> named = shortNames.of(name);
    if (!named.isEmpty()) {
      Optional<Referent> mostRecent = ShortNames.mostRecent(named, name, at);
      if (mostRecent.isPresent() && !isBetterKnown(mostRecent.get(), named, name)) {
        return mostRecent.get();
      }
    }
    return outsideArticle(name, written, introduction);
  }

  /** "Trump", before the article names Melania Trump, is not her. */
  private boolean isBetterKnown(Referent found, Map<Referent, Integer> named, PersonName name) {
    return named.get(found) == Integer.MAX_VALUE
        && directory.named(DirectoryIndex.join(name.words())).stream()
            .anyMatch(entry -> entry instanceof Entry.Person && !entry.id().equals(found.id()));
  }

  private Referent outsideArticle(
      PersonName name, Supplier<String> written, Introduction introduction) {
    List<Entry.Person> candidates = known.bySurname(name, introduction);
    Optional<Entry.Person> best = known.best(name, candidates, introduction);
    if (best.isPresent()) {
      return listed(best.get());
    }
    return candidates.size() > 1 && !introduction.hasTitle()
        ? ambiguous(name, written)
        : unlisted(name, written);
  }

  private Optional<Referent> sameInArticle(
      PersonName name, Introduction introduction, Optional<Entry.Person> entry) {
    for (Full full : bySurname.getOrDefault(name.surname(), List.of())) {
      boolean sameEntry =
          entry.isEmpty()
              || full.referent().entry().isEmpty()
              || full.referent().entry().get().equals(entry.get());
      if (sameEntry
          && full.name().agreesWith(name)
          && lexicon.givenNames().mayBeOne(full.name().given(), name.given())
          && (full.name().initials().equals(name.initials())
              || !contradict(full.introduction(), introduction))) {
        return Optional.of(full.referent());
      }
    }
    return Optional.empty();
  }

  /** "Sen. John Kennedy" and "President John F. Kennedy" are two. */
  private static boolean contradict(Introduction one, Introduction other) {
    return one.hasTitle()
        && other.hasTitle()
        && one.words().stream().noneMatch(other.words()::contains);
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

  private Referent unlisted(PersonName name, Supplier<String> written) {
    String id = id(name);
    return byId.computeIfAbsent(
        id,
        key -> {
          String text = written.get();
          Actor actor = new Actor(id, text, ActorKind.PERSON);
          Referent referent =
              new Referent(id, text, NameType.PERSON, Optional.empty(), actor, Optional.empty());
          if (name.isFull()) {
            lexicon.givenNames().gender(name.given()).ifPresent(referent::guessGender);
          }
          return referent;
        });
  }

  /** Initials are in an id only where they tell two people of the article apart. */
  private String id(PersonName name) {
    List<String> words = new ArrayList<>(name.words());
    name.generation().ifPresent(words::add);
    String id = "person/" + NameKey.slug(DirectoryIndex.join(words));
    if (name.initials().isEmpty() || !byId.containsKey(id)) {
      return id;
    }
    words.addAll(1, name.initials());
    return "person/" + NameKey.slug(DirectoryIndex.join(words));
  }

  private Referent ambiguous(PersonName name, Supplier<String> written) {
    String id = id(name);
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
}
