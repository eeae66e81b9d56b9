package dev.onrecord.extraction.actors.discourse;

import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.linking.Referent;
import dev.onrecord.extraction.actors.names.Gender;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the person of an article whom "the spokesman" or "the Texas senator" describes. */
public final class Descriptions {
  private static final int CANDIDATES = 32;

  private final Map<String, List<Referent>> byWord = new HashMap<>();
  private final Map<Referent, Mention> people = new LinkedHashMap<>();

  private final Set<String> unnamed;

  public Descriptions(LinkedArticle article) {
    this.unnamed = unnamed(article.words());
    for (Mention mention : article.mentions()) {
      if (mention.referent().isPerson()) {
        people.putIfAbsent(mention.referent(), mention);
      }
    }
    for (Referent person : people.keySet()) {
      for (String word : person.description()) {
        byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(person);
      }
    }
  }

  /**
   * The person last named before this place whom all of these words describe; rather one of whom
   * the article uses the very words: "the foreign secretary", and not a secretary of state.
   *
   * @param titles one of these is enough; the noun itself where it is no title
   * @param words the words themselves
   * @param all each of these must be said of the person: adjectives, ids of bodies and countries
   */
  public Optional<Mention> find(
      Set<String> titles,
      Set<String> words,
      Set<String> all,
      Optional<Gender> gender,
      Discourse discourse) {
    Comparator<Mention> closer =
        Comparator.comparing((Mention m) -> m.referent().description().containsAll(words))
            .thenComparing(m -> m.tokens().from());
    Mention best = null;
    Set<Referent> seen = new HashSet<>();
    for (String title : titles) {
      List<Referent> candidates = byWord.getOrDefault(title, List.of());
      for (Referent person : candidates.subList(0, Math.min(CANDIDATES, candidates.size()))) {
        if (seen.add(person) && fits(person, all, gender)) {
          Mention last = discourse.lastMention(person).orElse(null);
          if (last != null && (best == null || closer.compare(last, best) > 0)) {
            best = last;
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** The only person of the article whom all of these words describe, wherever they are named. */
  public Optional<Mention> only(
      Set<String> titles, Set<String> all, Optional<Gender> gender, Optional<Referent> except) {
    List<Referent> fitting =
        titles.stream()
            .flatMap(title -> byWord.getOrDefault(title, List.of()).stream().limit(CANDIDATES))
            .filter(person -> fits(person, all, gender) && except.filter(person::equals).isEmpty())
            .distinct()
            .limit(2)
            .toList();
    return fitting.size() == 1 ? Optional.of(people.get(fitting.get(0))) : Optional.empty();
  }

  /** The people of the article in the order in which they are named, each where first named. */
  public Collection<Mention> introduced() {
    return people.values();
  }

  /** Notes that the article calls somebody so. */
  public void learn(Set<String> titles, Referent person) {
    person.description().addAll(titles);
    for (String title : titles) {
      List<Referent> called = byWord.computeIfAbsent(title, key -> new ArrayList<>());
      if (!called.contains(person) && called.size() < CANDIDATES) {
        called.add(person);
      }
    }
  }

  /** Whether the article speaks of "a man" without a name. */
  public boolean isOfUnnamed(String noun) {
    return unnamed.contains(noun);
  }

  private static Set<String> unnamed(SentenceView words) {
    Set<String> nouns = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      int noun = i + 1;
      while (words.hasKey(i, "a") || words.hasKey(i, "an")) {
        if (words.is(noun, PartOfSpeech.NN) && !words.is(noun + 1, PartOfSpeech.NN)) {
          nouns.add(words.key(noun));
          break;
        }
        noun++;
        if (noun > i + 5) {
          break;
        }
      }
    }
    return nouns;
  }

  /** Whether anybody of the article is described by this word. */
  public boolean uses(String word) {
    return byWord.containsKey(word);
  }

  private static boolean fits(Referent person, Set<String> all, Optional<Gender> gender) {
    return person.description().containsAll(all)
        && (gender.isEmpty() || person.gender().isEmpty() || person.gender().equals(gender));
  }
}
