package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.discourse.Discourse;
import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.linking.Referent;
import dev.onrecord.extraction.actors.names.Gender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the person of an article whom "the spokesman" or "the Texas senator" describes. */
public final class Descriptions {
  private static final int CANDIDATES = 32;

  private final Map<String, List<Referent>> byWord = new HashMap<>();

  Descriptions(LinkedArticle article) {
    Set<Referent> people = new LinkedHashSet<>();
    for (Mention mention : article.mentions()) {
      if (mention.referent().isPerson()) {
        people.add(mention.referent());
      }
    }
    for (Referent person : people) {
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
  Optional<Mention> find(
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

  /** Whether anybody of the article is described by this word. */
  boolean uses(String word) {
    return byWord.containsKey(word);
  }

  private static boolean fits(Referent person, Set<String> all, Optional<Gender> gender) {
    return person.description().containsAll(all)
        && (gender.isEmpty() || person.gender().isEmpty() || person.gender().equals(gender));
  }
}
