package dev.onrecord.extraction.actors.discourse;

import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.linking.Referent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How present the people and bodies of an article are to its reader at one place: every mention
 * adds weight, every sentence takes most of it away. Only the few most present are kept, so that a
 * step takes constant time.
 */
final class Salience {
  private static final int KEPT = 24;

  /** One who is so much more present than the next is the only one whom a reader thinks of. */
  private static final double ALONE = 5;

  private final List<Presence> present = new ArrayList<>();
  private final double decay;
  private int sentence;

  private static final class Presence {
    private final Referent referent;
    private Mention mention;
    private double weight;

    private Presence(Referent referent) {
      this.referent = referent;
    }
  }

  /**
   * With nobody present.
   *
   * @param decay the share of its weight that a presence keeps from one sentence to the next
   */
  Salience(double decay) {
    this.decay = decay;
  }

  void enter(int newSentence) {
    if (newSentence > sentence) {
      double factor = Math.pow(decay, newSentence - sentence);
      present.forEach(presence -> presence.weight *= factor);
      sentence = newSentence;
    }
  }

  /** Adds a mention by name. */
  void mention(Mention mention, double weight) {
    Presence presence = presenceOf(mention.referent());
    presence.mention = mention;
    presence.weight += weight;
  }

  boolean isPresent(Referent referent) {
    return present.stream().anyMatch(presence -> presence.referent == referent);
  }

  /** Adds weight to somebody who was named before. */
  void refresh(Referent referent, double weight) {
    for (Presence presence : present) {
      if (presence.referent == referent) {
        presence.weight += weight;
        return;
      }
    }
  }

  /** The last mention by name of the most present one that fits, where one stands out. */
  Optional<Mention> best(Predicate<Referent> fits, double least, double ratio) {
    Presence best = null;
    Presence second = null;
    for (Presence presence : present) {
      if (!fits.test(presence.referent)) {
        continue;
      }
      if (best == null || presence.weight > best.weight) {
        second = best;
        best = presence;
      } else if (second == null || presence.weight > second.weight) {
        second = presence;
      }
    }
    if (best == null
        || best.weight < least
        || (second != null && best.weight < ratio * second.weight)) {
      return Optional.empty();
    }
    return Optional.of(best.mention);
  }

  /** The last mention of the most present one that fits, where no other comes near. */
  Optional<Mention> only(Predicate<Referent> fits, double least) {
    return best(fits, least, ALONE);
  }

  /** Who is present and fits, the most present first. */
  List<Mention> ranked(Predicate<Referent> fits, double least) {
    return present.stream()
        .filter(presence -> presence.weight >= least && fits.test(presence.referent))
        .sorted(Comparator.comparingDouble((Presence presence) -> -presence.weight))
        .map(presence -> presence.mention)
        .toList();
  }

  private Presence presenceOf(Referent referent) {
    for (Presence presence : present) {
      if (presence.referent == referent) {
        return presence;
      }
    }
    if (present.size() == KEPT) {
      present.remove(present.stream().min(Comparator.comparingDouble(p -> p.weight)).orElseThrow());
    }
    Presence presence = new Presence(referent);
    present.add(presence);
    return presence;
  }
}
