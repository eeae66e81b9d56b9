package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.directory.Entry;
import dev.onrecord.extraction.actors.directory.Institutions;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the words of a name, and those around it, say of what it names. */
final class NameEvidence {
  /** What a kind of evidence is worth; {@link Ballot} gives the tagger 1.5. */
  static final double STRONG = 3;

  static final double CLEAR = 2;
  static final double WEAK = 1;

  /** Words of a body that countries have: "state security service". */
  private static final int LONGEST_BODY = 3;

  private final SentenceView words;
  private final DirectoryIndex directory;
  private final Lexicon lexicon;
  private final Map<Integer, Boolean> isPersonByPronoun = new HashMap<>();

  NameEvidence(SentenceView words, DirectoryIndex directory, List<Utterance> utterances) {
    this.words = words;
    this.directory = directory;
    this.lexicon = directory.lexicon();
    utterances.forEach(this::readContent);
  }

  /**
   * Adds the evidence of one mention.
   *
   * @param key the name without honorifics and legal forms
   */
  void add(Ballot ballot, TokenSpan name, String key) {
    voteByDirectory(ballot, key, name);
    voteByForm(ballot, words.keys(name), key);
    voteByContext(ballot, name, key);
  }

  /** The White House is a place under whatever type the tagger found it. */
  static boolean isSeat(Entry entry) {
    return entry instanceof Entry.Place place && place.isSeat();
  }

  /** Whether one of them is written exactly like this. */
  boolean isWritten(List<Entry> known, TokenSpan name) {
    String text = words.text(name);
    return known.stream().anyMatch(entry -> entry.names().contains(text));
  }

  private void voteByDirectory(Ballot ballot, String key, TokenSpan name) {
    List<Entry> known = directory.named(key);
    Set<NameType> types = EnumSet.noneOf(NameType.class);
    known.forEach(entry -> types.add(entry.type()));
    boolean single = key.indexOf(' ') < 0;
    if (known.stream().anyMatch(NameEvidence::isSeat)) {
      ballot.add(NameType.PLACE, "seat", 2 * STRONG);
    } else if (types.size() == 1 && !(single && key.length() <= 3 && !isWritten(known, name))) {
      ballot.add(types.iterator().next(), "directory", single ? CLEAR : STRONG);
    }
  }

  private void voteByForm(Ballot ballot, List<String> keys, String key) {
    String[] parts = key.split(" ", -1);
    String first = keys.get(0);
    String last = parts[parts.length - 1];
    if (keys.size() > 1 && lexicon.honorifics().isBefore(first) && !lexicon.bodies().isLast(last)) {
      boolean certain = lexicon.honorifics().isCertain(first);
      ballot.add(NameType.PERSON, "honorific", certain ? STRONG : CLEAR);
    }
    if (lexicon.bodies().isLegalForm(keys.get(keys.size() - 1)) && keys.size() > 1) {
      ballot.add(NameType.ORG, "legal form", STRONG);
    }
    if (parts.length > 1) {
      boolean named = lexicon.givenNames().gender(parts[0]).isPresent();
      if (lexicon.bodies().isLast(last)) {
        ballot.add(NameType.ORG, "last word", named ? WEAK : CLEAR);
      } else if (named && !directory.countryOfAdjective(parts[0]).isPresent()) {
        ballot.add(NameType.PERSON, "given name", CLEAR);
      }
      if (lexicon.bodies().isFirst(parts[0]) && (parts[1].equals("of") || parts[1].equals("for"))) {
        ballot.add(NameType.ORG, "first word", STRONG);
      }
    }
  }

  private void voteByContext(Ballot ballot, TokenSpan name, String key) {
    int before = name.from() - 1;
    String previous = words.key(before);
    if (lexicon.honorifics().isCertain(previous) && !words.isPunctuation(before, ',')) {
      ballot.add(NameType.PERSON, "honorific", words.isCapitalised(before) ? STRONG : CLEAR);
    } else if (words.is(before, PartOfSpeech.NN) && words.isLowerCase(before)) {
      if (lexicon.bodies().isKind(previous)) {
        ballot.add(NameType.ORG, "noun before", CLEAR);
      } else if (lexicon.titles().knows(previous)) {
        ballot.add(NameType.PERSON, "noun before", CLEAR);
      }
    }
    if (key.indexOf(' ') < 0 && !directory.peopleBySurname(List.of(key)).isEmpty()) {
      ballot.add(NameType.PERSON, "known surname", WEAK);
    }
    if (previous.equals("the") && key.indexOf(' ') < 0) {
      ballot.add(NameType.PERSON, "article", -CLEAR);
    }
    Boolean person = isPersonByPronoun.get(name.to() - 1);
    if (person != null) {
      ballot.add(NameType.PERSON, "pronoun", person ? CLEAR : -CLEAR);
    }
    if (words.isPossessive(name.to()) && isNational(name.to() + 1)) {
      ballot.add(NameType.PLACE, "possessive", CLEAR);
    }
    voteByApposition(ballot, name.to());
  }

  /** Only a country has such a body: "Norland's central bank", but not "the general's army". */
  private boolean isNational(int from) {
    for (int to = from + 1; to <= from + LONGEST_BODY; to++) {
      List<String> body = words.keys(new TokenSpan(from, to));
      if (body.size() > 1 || body.contains("parliament")) {
        if (Institutions.form(body).filter(form -> !form.startsWith("Office")).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Ryanair, Europe's largest airline, ...", "Tom Hale, 41, ..." */
  private void voteByApposition(Ballot ballot, int comma) {
    if (!words.isPunctuation(comma, ',')) {
      return;
    }
    if (words.is(comma + 1, PartOfSpeech.CD) && words.isPunctuation(comma + 2, ',')) {
      ballot.add(NameType.PERSON, "age", STRONG);
    }
    if (words.hasKey(comma + 1, "who") || words.hasKey(comma + 1, "whose")) {
      ballot.add(NameType.PERSON, "who", CLEAR);
    }
    if (words.hasKey(comma + 1, "which")) {
      ballot.add(NameType.PERSON, "which", -CLEAR);
    }
    int head = Appositions.head(words, comma);
    if (head < 0) {
      return;
    }
    String noun = words.key(head);
    if (lexicon.titles().knows(noun) || lexicon.nouns().isSpokesperson(noun)) {
      ballot.add(NameType.PERSON, "apposition", CLEAR);
    } else if (lexicon.bodies().isKind(noun)) {
      ballot.add(NameType.ORG, "apposition", CLEAR);
    }
  }

  /** "Lufthansa said it was sorry": whether the speaker is a body tells the pronoun. */
  private void readContent(Utterance utterance) {
    if (utterance.speaker().isEmpty() || utterance.content().isEmpty()) {
      return;
    }
    int first = utterance.content().get(0).from();
    if (words.isQuoted(first)) {
      return;
    }
    int at = words.hasKey(first, "that") ? first + 1 : first;
    String word = words.key(at);
    int speaker = utterance.speaker().get().to() - 1;
    if (lexicon.pronouns().isBody(word)) {
      isPersonByPronoun.put(speaker, false);
    } else if (lexicon.pronouns().gender(word).isPresent()) {
      isPersonByPronoun.put(speaker, true);
    }
  }
}
