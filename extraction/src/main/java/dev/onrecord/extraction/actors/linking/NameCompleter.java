package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.linking.bounds.LongNames;
import dev.onrecord.extraction.actors.linking.bounds.NameEdges;
import dev.onrecord.extraction.actors.linking.bounds.NameShape;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Turns the names that a tagger found into the names of the article: without titles, whole, and
 * with those that it missed where somebody speaks.
 */
final class NameCompleter {
  private static final int LONGEST = 6;
  private final SentenceView words;
  private final Lexicon lexicon;
  private final NameShape shape;
  private final NameEdges edges;
  private final MissedNames missed;

  NameCompleter(SentenceView words, DirectoryIndex directory) {
    this.words = words;
    this.lexicon = directory.lexicon();
    this.shape = new NameShape(words, directory);
    this.edges = new NameEdges(words, directory, shape);
    this.missed = new MissedNames(words, directory, shape, edges);
  }

  /** The names of the article, in its order; none overlaps another. */
  List<Name> complete(Tagged tagged) {
    List<Name> names = new ArrayList<>(tagged.names().size());
    BitSet found = new BitSet();
    tagged.names().forEach(name -> found.set(name.tokens().from(), name.tokens().to()));
    int end = 0;
    for (Name name : tagged.names()) {
      if (name.tokens().from() < end) {
        continue;
      }
      for (Name part : parts(name)) {
        if (!shape.isTitle(part.tokens())) {
          names.add(edges.mended(edges.withSurname(part, found), names));
          end = names.get(names.size() - 1).tokens().to();
        }
      }
    }
    return missed.complete(new LongNames(words).complete(names), tagged.utterances());
  }

  /** The person in "EU Chief Ursula von der Leyen", and what stands before the title. */
  private List<Name> parts(Name name) {
    TokenSpan tokens = name.tokens();
    if (name.type() == NameType.PERSON && isAfterOffice(tokens.from())) {
      return afterPlace(name);
    }
    if (name.type() == NameType.PERSON || tokens.length() < 4 || tokens.length() > 2 * LONGEST) {
      return List.of(name);
    }
    for (int title = tokens.to() - 3; title > tokens.from(); title--) {
      TokenSpan person = new TokenSpan(title + 1, tokens.to());
      if (lexicon.titles().knows(words.key(title))
          && (shape.isPerson(person)
              || lexicon.givenNames().gender(words.key(person.from())).isPresent())) {
        return List.of(front(tokens.from(), title, name.type()), new Name(person, NameType.PERSON));
      }
    }
    return List.of(name);
  }

  /** "Mayor of", before what was taken for one name. */
  private boolean isAfterOffice(int token) {
    return words.hasKey(token - 1, "of") && lexicon.titles().isForm(words.key(token - 2));
  }

  /** The place and the person in "Mayor of Ashwick Tom Hale". */
  private List<Name> afterPlace(Name name) {
    TokenSpan tokens = name.tokens();
    if (tokens.length() < 3 || lexicon.givenNames().isKnown(words.key(tokens.from()))) {
      return List.of(name);
    }
    for (int i = tokens.from() + 1; i < tokens.to() - 1; i++) {
      if (lexicon.givenNames().isKnown(words.key(i))) {
        return List.of(
            new Name(new TokenSpan(tokens.from(), i), NameType.PLACE),
            new Name(new TokenSpan(i, tokens.to()), NameType.PERSON));
      }
    }
    return List.of(name);
  }

  private Name front(int from, int title, NameType type) {
    int to = title;
    while (to > from + 1 && lexicon.titles().knows(words.key(to - 1))) {
      to--;
    }
    return new Name(new TokenSpan(from, to), type);
  }
}
