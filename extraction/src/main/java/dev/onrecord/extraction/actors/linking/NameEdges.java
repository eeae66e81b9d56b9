package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;
import java.util.Set;

/**
 * Mends where a name begins and ends: particles, "Jr", legal forms, and the rest of a name that the
 * directory knows.
 */
final class NameEdges {
  private static final int LONGEST = 6;
  private static final Set<String> HONORIFICS = Set.of("mr", "mrs", "dr", "sen", "rep", "gov");
  private static final Set<String> PARTICLES =
      Set.of("von", "van", "der", "den", "de", "da", "di", "du", "la", "le", "bin", "al", "el");

  private final SentenceView words;
  private final DirectoryIndex directory;
  private final Lexicon lexicon;
  private final NameShape shape;

  NameEdges(SentenceView words, DirectoryIndex directory, NameShape shape) {
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
  Name mended(Name name, List<Name> before) {
    Name whole = name.type() == NameType.PERSON ? whole(withoutHonorific(name)) : name;
    return withParticles(withFront(withEnd(whole), before), before);
  }

  /** "Anna ter Horst" where a tagger found Horst, or Anna and Horst; "Ter Horst". */
  private Name withParticles(Name name, List<Name> before) {
    int from = name.tokens().from();
    while (name.type() == NameType.PERSON
        && lexicon.honorifics().isParticle(words.key(from - 1))
        && isParticleOfName(from - 1)) {
      from--;
    }
    if (from == name.tokens().from()) {
      return name;
    }
    Name last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (last != null && last.tokens().to() > from - 1 && last.type() != NameType.PLACE) {
      from = Math.min(from, last.tokens().from());
      before.remove(before.size() - 1);
    } else if (shape.isProperNoun(from - 1) && lexicon.givenNames().isKnown(words.key(from - 1))) {
      from--;
    }
    return new Name(new TokenSpan(from, name.tokens().to()), NameType.PERSON);
  }

  /** "van" between names, or with a capital: "the" and "a" are no particles. */
  private boolean isParticleOfName(int token) {
    return words.isCapitalised(token)
        ? words.key(token).length() > 1
        : words.isCapitalised(token - 1) || PARTICLES.contains(words.key(token - 1));
  }

  /** "Air India", "Transport for Wales": a place in a name is no government. */
  private Name withFront(Name name, List<Name> before) {
    int from = name.tokens().from();
    if (name.type() != NameType.PLACE) {
      return name;
    }
    boolean linked =
        (words.hasKey(from - 1, "for") || words.hasKey(from - 1, "of"))
            && words.isCapitalised(from - 2)
            && lexicon.bodies().isFirst(words.key(from - 2));
    boolean joined = words.isCapitalised(from - 1) && isFrontOfBody(from - 1);
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
  Name withEnd(Name name) {
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
    return to == name.tokens().to()
        ? name
        : new Name(new TokenSpan(name.tokens().from(), to), name.type());
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

  private boolean mayGoOn(int next) {
    return next < words.size()
        && (words.isCapitalised(next) || PARTICLES.contains(words.key(next)));
  }

  private static boolean isPart(int token, List<Name> names) {
    return !names.isEmpty() && names.get(names.size() - 1).tokens().to() > token;
  }
}
