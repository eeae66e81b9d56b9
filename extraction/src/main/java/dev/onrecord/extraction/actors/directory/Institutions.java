package dev.onrecord.extraction.actors.directory;

import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.ActorKind;
import dev.onrecord.extraction.actors.names.NameKey;
import dev.onrecord.extraction.actors.names.Resources;
import dev.onrecord.extraction.text.WordKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bodies that every country has, named by rule: "the Russian foreign ministry" and "the Ministry of
 * Foreign Affairs of Russia" are one, although no record lists it.
 */
public final class Institutions {
  private static final Map<String, String> FORMS = read();
  private static final int LONGEST_COUNTRY = 5;

  private final DirectoryIndex index;

  Institutions(DirectoryIndex index) {
    this.index = index;
  }

  /** The institution that these words are, without its country: "foreign ministry". */
  public static Optional<String> form(List<String> words) {
    return Optional.ofNullable(FORMS.get(DirectoryIndex.join(words)));
  }

  /** The body with its country before or after it: "Russian foreign ministry". */
  public Optional<Actor> find(List<String> words) {
    for (int n = Math.min(LONGEST_COUNTRY, words.size() - 1); n > 0; n--) {
      Optional<String> inFront = form(words.subList(n, words.size()));
      if (inFront.isPresent()) {
        String country = DirectoryIndex.join(words.subList(0, n));
        Optional<Entry.Place> place =
            index.countryOfAdjective(country).or(() -> index.country(country));
        if (place.isPresent()) {
          return Optional.of(of(place.get(), inFront.get()));
        }
      }
    }
    return countryAfter(words);
  }

  /** The body of this country. */
  public Actor of(Entry.Place country, String form) {
    Actor government = index.speaker(country);
    if (form.equals("government")) {
      return government;
    }
    String ofCountry = government.name().replaceFirst("^Government of ", "");
    String name = form + " of " + ofCountry;
    String id = "organisation/" + NameKey.slug(name);
    return index
        .byId(id)
        .or(() -> known(country, form))
        .map(index::speaker)
        .orElseGet(() -> new Actor(id, name, ActorKind.ORGANISATION));
  }

  private Optional<Entry> known(Entry.Place country, String form) {
    for (String adjective : country.adjectives()) {
      List<String> words = NameKey.words(adjective + " " + form);
      Optional<Entry> entry = index.bodiesNamed(DirectoryIndex.join(words)).stream().findFirst();
      if (entry.isPresent()) {
        return entry;
      }
    }
    return Optional.empty();
  }

  private Optional<Actor> countryAfter(List<String> words) {
    for (int n = 1; n < words.size() - 1; n++) {
      Optional<String> form = form(words.subList(0, n));
      String link = words.get(n);
      if (form.isPresent() && (link.equals("of") || link.equals("in"))) {
        List<String> country = words.subList(n + 1, words.size());
        List<String> plain =
            WordKey.isArticle(country.get(0)) ? country.subList(1, country.size()) : country;
        Optional<Entry.Place> place = index.country(DirectoryIndex.join(plain));
        if (place.isPresent()) {
          return Optional.of(of(place.get(), form.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> read() {
    Map<String, String> forms = new HashMap<>();
    Resources.labelled(
        "institutions.txt",
        (name, line) -> {
          for (String form : line.split(";", -1)) {
            forms.put(DirectoryIndex.join(NameKey.words(form)), name);
          }
          forms.put(DirectoryIndex.join(NameKey.words(name)), name);
        });
    return forms;
  }
}
