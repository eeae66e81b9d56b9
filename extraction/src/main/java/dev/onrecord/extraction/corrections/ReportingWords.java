package dev.onrecord.extraction.corrections;

import java.util.HashSet;
import java.util.Set;

/** Words that report speech wherever they stand behind a subject. */
final class ReportingWords {
  private static final Set<String> FINITE = new HashSet<>();
  private static final Set<String> PARTICIPLES = new HashSet<>();
  private static final Set<String> INFINITIVES = new HashSet<>();
  private static final Set<String> CONJOINED = new HashSet<>();
  private static final int LONGEST = 13;

  static {
    String regular =
        "advise announce warn deny urge insist claim argue stress explain confirm declare vow"
            + " promise demand condemn accuse predict admit acknowledge tweet pledge emphasise"
            + " emphasize reiterate allege assert caution inform";
    for (String verb : regular.split(" ")) {
      INFINITIVES.add(verb);
      FINITE.add(past(verb));
      FINITE.add(
          verb.endsWith("y") ? stem(verb) + "ies" : verb + (verb.endsWith("s") ? "es" : "s"));
      PARTICIPLES.add(verb.endsWith("e") ? stem(verb) + "ing" : verb + "ing");
      CONJOINED.add(past(verb));
    }
    FINITE.addAll(Set.of("said", "says", "told", "stated"));
    INFINITIVES.addAll(Set.of("say", "tell", "state"));
    CONJOINED.addAll(Set.of("hoped", "feared"));
    CONJOINED.removeAll(Set.of("claimed", "informed", "promised"));
    PARTICIPLES.addAll(Set.of("saying", "adding", "noting", "calling", "telling"));
  }

  /** Verbs that commit whoever speaks to what follows as an infinitive. */
  private static final Set<String> COMMISSIVES = new HashSet<>();

  /** Those that are deeds too, unless a comma parts them from the clause before. */
  private static final Set<String> THREATS = Set.of("threatened", "promised");

  static {
    for (String verb : "offer threaten promise vow pledge propose".split(" ")) {
      COMMISSIVES.add(verb.endsWith("e") ? stem(verb) + "ing" : verb + "ing");
    }
  }

  /** Verbs that tell what somebody thinks, where a clause or an infinitive follows. */
  private static final Set<String> THOUGHTS =
      Set.of(
          "wants", "wanted", "hopes", "hoped", "fears", "feared", "believes", "believed", "thinks");

  /** Nouns that, with their owner, report what follows them as a clause. */
  private static final Set<String> NOUNS =
      Set.of(
          "insistence",
          "assertion",
          "claim",
          "claims",
          "denial",
          "warning",
          "warnings",
          "contention",
          "allegation",
          "announcement",
          "admission",
          "declaration",
          "promise");

  /** Those through whom somebody else is heard. */
  private static final Set<String> MESSENGERS =
      Set.of(
          "office",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "readout",
          "statement",
          "release",
          "communique",
          "transcript");

  /** What may stand between the verb and the clause that was said, or the end. */
  private static final Set<String> CIRCUMSTANCES =
      Set.of(
          "on",
          "at",
          "in",
          "after",
          "during",
          "before",
          "late",
          "early",
          "earlier",
          "yesterday",
          "today",
          "to",
          "by",
          "with",
          "from");

  private ReportingWords() {}

  static boolean isFinite(String word) {
    return FINITE.contains(word);
  }

  static boolean isThought(String word) {
    return THOUGHTS.contains(word);
  }

  /** The plain form: "(to) warn". */
  static boolean isInfinitive(String word) {
    return INFINITIVES.contains(word);
  }

  static boolean isParticiple(String word) {
    return PARTICIPLES.contains(word);
  }

  /** Whether "and" and this verb begin a second report by the same speaker. */
  static boolean isConjoined(String word) {
    return CONJOINED.contains(word);
  }

  /** Whether ", and" and this verb begin a second report by the same speaker. */
  static boolean isConjoinedBehindComma(String word) {
    return CONJOINED.contains(word) || THREATS.contains(word);
  }

  /** "offering (to help)" */
  static boolean isCommissiveParticiple(String word) {
    return COMMISSIVES.contains(word);
  }

  /** "on Monday", "in a release" */
  static boolean beginsCircumstance(String word) {
    return CIRCUMSTANCES.contains(word);
  }

  static boolean isNoun(String word) {
    return NOUNS.contains(word);
  }

  static boolean isMessenger(String word) {
    return MESSENGERS.contains(word);
  }

  /** A look at the length before a word is read at all. */
  static boolean mayBe(int length) {
    return length > 3 && length <= LONGEST;
  }

  private static String past(String verb) {
    if (verb.endsWith("y")) {
      return stem(verb) + "ied";
    }
    if (verb.equals("admit")) {
      return "admitted";
    }
    return verb.endsWith("e") ? verb + "d" : verb + "ed";
  }

  private static String stem(String verb) {
    return verb.substring(0, verb.length() - 1);
  }
}
