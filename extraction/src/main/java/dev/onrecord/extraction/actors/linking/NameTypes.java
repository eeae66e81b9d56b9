package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.directory.Entry;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides what each name of an article names. Who speaks has one type, whatever the sentence: every
 * mention votes with what the tagger found and with its {@link NameEvidence}. Other names keep the
 * tagger's type, unless the directory knows them as something else only.
 */
final class NameTypes {
  private final SentenceView words;
  private final DirectoryIndex directory;
  private final Lexicon lexicon;
  private final NameEvidence evidence;
  private final BitSet speakers = new BitSet();
  private final Map<String, Ballot> ballots = new HashMap<>();

  NameTypes(SentenceView words, DirectoryIndex directory, List<Utterance> utterances) {
    this.words = words;
    this.directory = directory;
    this.lexicon = directory.lexicon();
    this.evidence = new NameEvidence(words, directory, utterances);
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
    if (known.stream().anyMatch(NameEvidence::isSeat)) {
      return NameType.PLACE;
    }
    boolean single = key.indexOf(' ') < 0;
    if (known.isEmpty()
        || known.stream().anyMatch(entry -> entry.type() == name.type())
        || (single && key.length() <= 3 && !evidence.isWritten(known, name.tokens()))) {
      return name.type();
    }
    NameType first = known.get(0).type();
    boolean agreed = known.stream().allMatch(entry -> entry.type() == first);
    // A single word may be anybody's surname.
    boolean mayBeSurname = name.type() == NameType.PERSON && single;
    return agreed && !mayBeSurname ? first : name.type();
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
    evidence.add(ballot, name.tokens(), key);
  }

  /** "Mr Torrens" tells that Diego Torrens is a person. */
  private void shareWithFullName(Name name) {
    String[] parts = key(name).split(" ", -1);
    Ballot full = ballots.get(key(name));
    Ballot surname = ballots.get(parts[parts.length - 1]);
    if (parts.length > 1 && full != null && surname != null && surname.isAddressed()) {
      full.add(NameType.PERSON, "surname", NameEvidence.STRONG);
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
        ballot.add(
            type,
            "full name",
            type == NameType.PERSON ? NameEvidence.STRONG + NameEvidence.WEAK : NameEvidence.CLEAR);
      }
    }
  }
}
