package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.ActorKind;
import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.directory.Entry;
import dev.onrecord.extraction.actors.names.BodyWords;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.NameKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The organisations and places of one article. */
public final class Bodies {
  private static final Set<String> SMALL = Set.of("of", "the", "for", "and", "&", "in", "on");

  private final DirectoryIndex directory;
  private final Map<String, Referent> byId = new HashMap<>();
  private final ShortForms shortForms;
  private final Map<String, List<String>> byInitials = new HashMap<>();
  private final Map<String, Supplier<String>> written = new HashMap<>();
  private final Map<String, List<String>> fullNames = new HashMap<>();

  Bodies(DirectoryIndex directory, ShortForms shortForms) {
    this.directory = directory;
    this.shortForms = shortForms;
  }

  /** What the directory knows by these words, with or without a country's adjective before them. */
  private Optional<Entry> listed(List<String> words, NameType type) {
    List<Entry> same = directory.bodiesNamed(DirectoryIndex.join(words));
    return same.stream()
        .filter(entry -> entry.type() == type)
        .findFirst()
        .or(() -> withoutCountry(words));
  }

  private Optional<Entry> withoutCountry(List<String> words) {
    for (int n = 1; n < Math.min(4, words.size()); n++) {
      String front = DirectoryIndex.join(words.subList(0, n));
      Optional<Entry.Place> country =
          directory.countryOfAdjective(front).or(() -> directory.country(front));
      if (country.isEmpty()) {
        continue;
      }
      String rest = DirectoryIndex.join(words.subList(n, words.size()));
      for (Entry entry : directory.bodiesNamed(rest)) {
        if (entry instanceof Entry.Body body
            && body.country()
                .map(NameKey::words)
                .map(DirectoryIndex::join)
                .flatMap(directory::country)
                .equals(country)) {
          return Optional.of(entry);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Notes the full name of an organisation, of which others may be short forms.
   *
   * @param text the name as the article writes it
   */
  void full(List<String> words, Supplier<String> text) {
    List<String> name = withoutLegalForm(words);
    written.putIfAbsent(DirectoryIndex.join(name), text);
    noteInitials(name, name);
    int of = name.indexOf("of");
    if (of > 0) {
      noteInitials(name.subList(0, of), name);
    }
    String last = name.get(name.size() - 1);
    fullNames.putIfAbsent(name.get(0), name);
    if (name.size() > 1 && directory.lexicon().bodies().isLast(last)) {
      fullNames.putIfAbsent(last, name);
    }
    for (int i = 0; i < name.size() - 1; i++) {
      if (directory.lexicon().bodies().isFirst(name.get(i)) && SMALL.contains(name.get(i + 1))) {
        fullNames.putIfAbsent(name.get(i), name);
      }
    }
  }

  /** Initials that fit two names are nobody's. */
  private void noteInitials(List<String> words, List<String> name) {
    acronym(words)
        .ifPresent(
            initials -> byInitials.merge(initials, name, (a, b) -> a.equals(b) ? a : List.of()));
  }

  private List<String> withoutLegalForm(List<String> words) {
    int end = words.size();
    while (end > 1 && directory.lexicon().bodies().isLegalForm(words.get(end - 1))) {
      end--;
    }
    return words.subList(0, end);
  }

  /** "Halden" is Halden Group where the article names that, "the Commission" the European one. */
  private List<String> whole(List<String> words) {
    List<String> name = withoutLegalForm(words);
    return name.size() == 1 ? fullNames.getOrDefault(name.get(0), name) : name;
  }

  /** Takes a name of an organisation or a place, and the name as the article writes it. */
  Referent named(List<String> given, NameType type, Supplier<String> text) {
    List<String> words = type == NameType.ORG ? whole(shortForms.full(given)) : given;
    Optional<Entry> entry = listed(words, type);
    if (entry.isPresent()) {
      return of(entry.get());
    }
    Optional<Actor> institution =
        type == NameType.ORG ? directory.institutions().find(words) : Optional.empty();
    if (institution.isPresent()) {
      return of(institution.get());
    }
    if (type != NameType.ORG) {
      return place(words, text);
    }
    List<String> meant = words.size() == 1 && isCapitals(text.get()) ? byInitials(words) : words;
    return meant.equals(words) ? organisation(words, text) : named(meant, type, text);
  }

  /** A body that the directory knows by these words, or by its country and its kind. */
  public Optional<Referent> known(List<String> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return listed(words, NameType.ORG)
        .map(this::of)
        .or(() -> directory.institutions().find(words).map(this::of));
  }

  public Referent of(Entry entry) {
    return byId.computeIfAbsent(
        entry.id(),
        id ->
            new Referent(
                id,
                entry.name(),
                entry.type(),
                Optional.of(entry),
                directory.speaker(entry),
                entry instanceof Entry.Person person ? person.gender() : Optional.empty()));
  }

  /** A body, or an office that is the actor as it stands. */
  public Referent of(Actor body) {
    return byId.computeIfAbsent(
        body.id(),
        id -> {
          NameType type = body.type() == ActorKind.PERSON ? NameType.PERSON : NameType.ORG;
          return new Referent(id, body.name(), type, directory.byId(id), body, Optional.empty());
        });
  }

  private Referent organisation(List<String> words, Supplier<String> text) {
    List<String> name = withoutLegalForm(words);
    Supplier<String> fullest = written.getOrDefault(DirectoryIndex.join(name), text);
    return unlisted("organisation/", name, fullest, NameType.ORG);
  }

  /** The name of which these are the initials. */
  private List<String> byInitials(List<String> words) {
    List<String> name = byInitials.getOrDefault(words.get(0), List.of());
    return name.size() > 1 ? name : words;
  }

  private Referent place(List<String> words, Supplier<String> written) {
    return unlisted("place/", words, written, NameType.PLACE);
  }

  private Referent unlisted(
      String kind, List<String> words, Supplier<String> written, NameType type) {
    String id = kind + NameKey.slug(DirectoryIndex.join(words));
    ActorKind actorType = type == NameType.PLACE ? ActorKind.PLACE : ActorKind.ORGANISATION;
    return byId.computeIfAbsent(
        id,
        key -> {
          String name = written.get();
          Actor actor = new Actor(id, name, actorType);
          return new Referent(id, name, type, Optional.empty(), actor, Optional.empty());
        });
  }

  private static boolean isCapitals(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static Optional<String> acronym(List<String> words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (!SMALL.contains(word)) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() < 2 ? Optional.empty() : Optional.of(initials.toString());
  }

  /** Whether a body may be called by this noun: "the ministry", "the carrier". */
  public boolean mayBeCalled(Referent referent, String noun) {
    BodyWords bodyWords = directory.lexicon().bodies();
    Set<String> nouns = commonNouns(referent);
    if (bodyWords.mayBeCalled(nouns, noun)) {
      return true;
    }
    boolean government = referent.entry().isPresent() && referent.type() == NameType.PLACE;
    boolean company = noun.equals("company") || noun.equals("firm");
    return bodyWords.isGeneral(noun)
        && !government
        && nouns.stream().noneMatch(bodyWords::isKind)
        && !(company && nouns.stream().anyMatch(bodyWords::isPublic));
  }

  /** Whether neither the name of a body nor the article tells what it is. */
  public boolean isOfUnknownKind(Referent referent) {
    Lexicon lexicon = directory.lexicon();
    return commonNouns(referent).stream()
        .noneMatch(noun -> lexicon.bodies().isKind(noun) || lexicon.nouns().isBody(noun));
  }

  private static Set<String> commonNouns(Referent referent) {
    Set<String> nouns = new HashSet<>(NameKey.words(referent.name()));
    nouns.addAll(referent.description());
    referent
        .entry()
        .filter(entry -> entry instanceof Entry.Body)
        .map(entry -> ((Entry.Body) entry).called())
        .ifPresent(called -> called.forEach(noun -> nouns.addAll(NameKey.words(noun))));
    return nouns;
  }
}
