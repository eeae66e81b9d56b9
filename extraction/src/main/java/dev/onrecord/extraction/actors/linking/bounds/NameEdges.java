package dev.onrecord.extraction.actors.linking.bounds;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mends where a name begins and ends: particles, "Jr", legal forms, and the rest of a name that the
 * directory knows.
 */
public final class NameEdges {
  private static final int LONGEST = 6;
  private static final Set<String> HONORIFICS = Set.of("mr", "mrs", "dr", "sen", "rep", "gov");
  private static final Set<String> PARTICLES =
      Set.of("von", "van", "der", "den", "de", "da", "di", "du", "la", "le", "bin", "al", "el");

  /** Of the particles, those that stand between the parts of one name. */
  private static final Set<String> BETWEEN =
      Set.of(
          "von", "van", "der", "den", "de", "del", "da", "do", "dos", "das", "bin", "binti", "ibn");

  /** The two syllables of a Korean or Chinese given name. */
  private static final Pattern DOUBLE = Pattern.compile("\\p{Lu}\\p{Ll}{1,5}-\\p{Ll}{1,6}");

  private final SentenceView words;
  private final DirectoryIndex directory;
  private final Lexicon lexicon;
  private final NameShape shape;

  public NameEdges(SentenceView words, DirectoryIndex directory, NameShape shape) {
    this.words = words;
    this.directory = directory;
    this.lexicon = directory.lexicon();
    this.shape = shape;
  }

  /**
   * The whole name.
   *
   * @param before the names before it; the last is taken out where it turns out to be a part
   */
  public Name mended(Name name, List<Name> before) {
    Name whole = name.type() == NameType.PERSON ? whole(withoutHonorific(name)) : name;
    return withParticles(withCompanyFront(withFront(withEnd(whole), before), before), before);
  }

  /** "Anna ter Horst" where a tagger found Horst, or Anna and Horst; "Ter Horst". */
  private Name withParticles(Name name, List<Name> before) {
    int from = name.tokens().from();
    while (name.type() == NameType.PERSON
        && lexicon.honorifics().isParticle(words.key(from - 1))
        && isParticleOfName(from - 1)) {
      from--;
    }
    boolean surname = isSurname(name, from);
    if (from == name.tokens().from() && !surname) {
      return name;
    }
    Name last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (last != null && last.tokens().to() > from - 1 && last.type() != NameType.PLACE) {
      from = Math.min(from, last.tokens().from());
      before.remove(before.size() - 1);
    } else if (surname
        || (shape.isProperNoun(from - 1) && lexicon.givenNames().isKnown(words.key(from - 1)))) {
      from--;
    }
    return new Name(new TokenSpan(from, name.tokens().to()), NameType.PERSON);
  }

  /** "van Wyk", of which the given name was missed. */
  private boolean isSurname(Name name, int from) {
    String before = words.key(from - 1);
    return name.type() == NameType.PERSON
        && words.isLowerCase(from)
        && PARTICLES.contains(words.key(from))
        && words.isCapitalised(from - 1)
        && (shape.isProperNoun(from - 1) || words.isPunctuation(from - 2, ','))
        && !lexicon.titles().knows(before)
        && !lexicon.honorifics().isBefore(before)
        && directory.named(before).isEmpty();
  }

  /** "van" between names, or with a capital: "the" and "a" are no particles. */
  private boolean isParticleOfName(int token) {
    return words.isCapitalised(token)
        ? words.key(token).length() > 1
        : words.isCapitalised(token - 1) || PARTICLES.contains(words.key(token - 1));
  }

  /** "Electra del Loa S.A.", where a tagger found "Loa S.A.". */
  private Name withCompanyFront(Name name, List<Name> before) {
    List<String> keys = words.keys(name.tokens());
    int from = name.tokens().from();
    if (name.type() != NameType.ORG
        || keys.size() < 2
        || !lexicon.bodies().isLegalForm(keys.get(keys.size() - 1))) {
      return name;
    }
    while (words.isLowerCase(from - 1)
        && BETWEEN.contains(words.key(from - 1))
        && words.isCapitalised(from - 2)) {
      from -= 2;
      while (from - 1 > words.sentenceStart(from) && shape.isProperNoun(from - 1)) {
        from--;
      }
    }
    while (isPart(from, before)) {
      from = Math.min(from, before.remove(before.size() - 1).tokens().from());
    }
    return new Name(new TokenSpan(from, name.tokens().to()), NameType.ORG);
  }

  /** "Air India", "Transport for Wales": a place in a name is no government. */
  public Name withFront(Name name, List<Name> before) {
    int from = name.tokens().from();
    if (name.type() == NameType.PERSON) {
      return name;
    }
    boolean linked =
        (words.hasKey(from - 1, "for") || words.hasKey(from - 1, "of"))
            && words.isCapitalised(from - 2)
            && lexicon.bodies().isFirst(words.key(from - 2));
    boolean joined =
        name.type() == NameType.PLACE && words.isCapitalised(from - 1) && isFrontOfBody(from - 1);
    int front = linked ? from - 2 : joined ? from - 1 : from;
    return front == from || isPart(front, before)
        ? name
        : new Name(new TokenSpan(front, name.tokens().to()), NameType.ORG);
  }

  private boolean isFrontOfBody(int token) {
    String key = words.key(token);
    return words.is(token, PartOfSpeech.NNP, PartOfSpeech.NNS)
        && !lexicon.titles().knows(key)
        && !lexicon.honorifics().isBefore(key)
        && directory.countryOfAdjective(key).isEmpty()
        && directory.named(key).isEmpty()
        && !Prepositions.is(key);
  }

  /** With the legal form or "Jr." that follows. */
  public Name withEnd(Name name) {
    int to = name.tokens().to();
    while ((words.isCapitalised(to) || words.key(to).length() > 2)
        && isEnd(words.key(to), name.type())) {
      to++;
    }
    if (words.isPunctuation(to, '.')
        && to > name.tokens().to()
        && words.key(to - 1).length() == 2) {
      to++;
    }
    if (name.type() == NameType.ORG && isOwnersBody(to)) {
      to += 2;
    }
    return to == name.tokens().to()
        ? name
        : new Name(new TokenSpan(name.tokens().from(), to), name.type());
  }

  /** "Forum" after "Depositors’", which were taken for the whole name. */
  private boolean isOwnersBody(int mark) {
    return words.isMark(mark, "'’")
        && words.isPossessive(mark)
        && words.isCapitalised(mark + 1)
        && lexicon.bodies().isLast(words.key(mark + 1));
  }

  private boolean isEnd(String key, NameType type) {
    return type == NameType.PERSON && lexicon.honorifics().isAfter(key)
        || lexicon.bodies().isLegalForm(key);
  }

  /** "Mr." is no part of a name. */
  private Name withoutHonorific(Name name) {
    TokenSpan tokens = name.tokens();
    return tokens.length() > 1 && HONORIFICS.contains(words.key(tokens.from()))
        ? new Name(new TokenSpan(tokens.from() + 1, tokens.to()), name.type())
        : name;
  }

  private Name whole(Name name) {
    int from = name.tokens().from();
    if (!mayGoOn(name.tokens().to())) {
      return name;
    }
    int limit = Math.min(words.size(), from + LONGEST);
    for (int to = limit; to > name.tokens().to(); to--) {
      TokenSpan tokens = new TokenSpan(from, to);
      String last = words.key(to - 1);
      if (!last.isEmpty() && !lexicon.honorifics().isAfter(last) && shape.isPerson(tokens)) {
        return new Name(tokens, name.type());
      }
    }
    return name;
  }

  /**
   * A person's name with the surname that a tagger left out: "Rui" of "Rui de Sá".
   *
   * @param found the tokens of all names that it found
   */
  public Name withSurname(Name name, BitSet found) {
    int from = name.tokens().from();
    int to = name.tokens().to();
    if (name.type() != NameType.PERSON && !HONORIFICS.contains(words.key(from))) {
      return name;
    }
    int end = words.sentenceEnd(from);
    while (to + 1 < end && goesOn(to, found)) {
      to += words.isLowerCase(to) ? 2 : 1;
    }
    return to == name.tokens().to() ? name : new Name(new TokenSpan(from, to), NameType.PERSON);
  }

  /** "de Sá", "Mi-hyang" after the first part of a name. */
  private boolean goesOn(int token, BitSet found) {
    boolean particle = words.isLowerCase(token) && BETWEEN.contains(words.key(token));
    return !found.get(token)
        && (particle
            ? words.isCapitalised(token + 1) && !found.get(token + 1)
            : words.isCapitalised(token) && DOUBLE.matcher(words.document().word(token)).matches());
  }

  private boolean mayGoOn(int next) {
    return next < words.size()
        && (words.isCapitalised(next) || PARTICLES.contains(words.key(next)));
  }

  private static boolean isPart(int token, List<Name> names) {
    return !names.isEmpty() && names.get(names.size() - 1).tokens().to() > token;
  }
}
