package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.directory.Entry;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what each name of an article names. Who speaks has one type, whatever the sentence: every
 * mention votes with what the tagger found, the words of the name and the words around it. Other
 * names keep the tagger's type, unless the directory knows them as something else only.
 */
final class NameTypes {
  /** What a kind of evidence is worth; {@link Ballot} gives the tagger 1.5. */
  private static final double STRONG = 3;

  private static final double CLEAR = 2;
  private static final double WEAK = 1;

  private final SentenceView words;
  private final DirectoryIndex directory;
  private final Lexicon lexicon;
  private final BitSet speakers = new BitSet();
  private final Map<Integer, Boolean> isPersonByPronoun = new HashMap<>();
  private final Map<String, Ballot> ballots = new HashMap<>();

  NameTypes(SentenceView words, DirectoryIndex directory, List<Utterance> utterances) {
    this.words = words;
    this.directory = directory;
    this.lexicon = directory.lexicon();
    utterances.forEach(this::readContent);
    for (Utterance utterance : utterances) {
      utterance.speaker().ifPresent(span -> speakers.set(span.from(), span.to()));
    }
  }

  /** The same names, each with the type that its name has in this article. */
  List<Name> decide(List<Name> names) {
    List<Name> corrected =
        names.stream().map(name -> new Name(name.tokens(), corrected(name))).toList();
    corrected.stream().filter(this::speaks).forEach(name -> ballots.put(key(name), new Ballot()));
    corrected.stream()
        .filter(this::isFormOfSpeaker)
        .map(this::key)
        .distinct()
        .toList()
        .forEach(key -> ballots.putIfAbsent(key, new Ballot()));
    corrected.forEach(this::vote);
    corrected.forEach(this::shareWithFullName);
    corrected.forEach(this::shareWithShortNames);
    return corrected.stream().map(name -> new Name(name.tokens(), typeOf(name))).toList();
  }

  /** Whether its surname or first word speaks somewhere. */
  private boolean isFormOfSpeaker(Name name) {
    String[] parts = key(name).split(" ", -1);
    return parts.length > 1
        && (ballots.containsKey(parts[0]) || ballots.containsKey(parts[parts.length - 1]));
  }

  private boolean speaks(Name name) {
    return speakers.get(name.tokens().from());
  }

  private NameType typeOf(Name name) {
    Ballot ballot = ballots.get(key(name));
    boolean place = name.type() == NameType.PLACE && !speaks(name);
    return ballot == null || place ? name.type() : ballot.winner();
  }

  /** The tagger's type, unless the directory knows this name as something else only. */
  private NameType corrected(Name name) {
    String key = DirectoryIndex.join(words.keys(name.tokens()));
    List<Entry> known = directory.named(key);
    if (known.stream().anyMatch(NameTypes::isSeat)) {
      return NameType.PLACE;
    }
    boolean single = key.indexOf(' ') < 0;
    if (known.isEmpty()
        || known.stream().anyMatch(entry -> entry.type() == name.type())
        || (single && key.length() <= 3 && !isWritten(known, name.tokens()))) {
      return name.type();
    }
    NameType first = known.get(0).type();
    boolean agreed = known.stream().allMatch(entry -> entry.type() == first);
    // A single word may be anybody's surname.
    boolean mayBeSurname = name.type() == NameType.PERSON && single;
    return agreed && !mayBeSurname ? first : name.type();
  }

  /** The White House is a place under whatever type the tagger found it. */
  private static boolean isSeat(Entry entry) {
    return entry instanceof Entry.Place place && place.isSeat();
  }

  /** The name without honorifics, legal forms and what else does not tell it apart. */
  private String key(Name name) {
    List<String> keys = words.keys(name.tokens());
    int from = 0;
    while (from < keys.size() - 1 && lexicon.honorifics().isBefore(keys.get(from))) {
      from++;
    }
    int to = keys.size();
    while (to > from + 1
        && (lexicon.bodies().isLegalForm(keys.get(to - 1))
            || lexicon.honorifics().isAfter(keys.get(to - 1)))) {
      to--;
    }
    return DirectoryIndex.join(keys.subList(from, to));
  }

  private void vote(Name name) {
    String key = key(name);
    Ballot ballot = ballots.get(key);
    if (ballot == null || key.isEmpty()) {
      return;
    }
    ballot.addMention(name.type());
    voteByDirectory(ballot, key, name.tokens());
    voteByForm(ballot, words.keys(name.tokens()), key);
    voteByContext(ballot, name.tokens(), key);
  }

  private void voteByDirectory(Ballot ballot, String key, TokenSpan name) {
    List<Entry> known = directory.named(key);
    Set<NameType> types = EnumSet.noneOf(NameType.class);
    known.forEach(entry -> types.add(entry.type()));
    boolean single = key.indexOf(' ') < 0;
    if (known.stream().anyMatch(NameTypes::isSeat)) {
      ballot.add(NameType.PLACE, "seat", 2 * STRONG);
    } else if (types.size() == 1 && !(single && key.length() <= 3 && !isWritten(known, name))) {
      ballot.add(types.iterator().next(), "directory", single ? CLEAR : STRONG);
    }
  }

  private boolean isWritten(List<Entry> known, TokenSpan name) {
    String text = words.text(name);
    return known.stream().anyMatch(entry -> entry.names().contains(text));
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
    voteByApposition(ballot, name.to());
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

  /** "Mr Torrens" tells that Diego Torrens is a person. */
  private void shareWithFullName(Name name) {
    String[] parts = key(name).split(" ", -1);
    Ballot full = ballots.get(key(name));
    Ballot surname = ballots.get(parts[parts.length - 1]);
    if (parts.length > 1 && full != null && surname != null && surname.isAddressed()) {
      full.add(NameType.PERSON, "surname", STRONG);
    }
  }

  /**
   * What a full name is, its short forms are: "Halden", "the Commission", "Chad" of Chad Wolfson.
   */
  private void shareWithShortNames(Name name) {
    String[] parts = key(name).split(" ", -1);
    if (parts.length < 2) {
      return;
    }
    NameType type = typeOf(name);
    if (type == NameType.PLACE) {
      return;
    }
    for (String word : List.of(parts[0], parts[parts.length - 1])) {
      Ballot ballot = ballots.get(word);
      boolean place = directory.country(word).isPresent() && type == NameType.ORG;
      if (ballot != null && !place && !Prepositions.is(word)) {
        ballot.add(type, "full name", type == NameType.PERSON ? STRONG + WEAK : CLEAR);
      }
    }
  }
}
