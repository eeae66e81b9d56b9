package dev.onrecord.training.evaluation;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.Offsets;
import dev.onrecord.training.data.JsonLines;
import dev.onrecord.training.data.Prediction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reduces the words for a speaker to a key: a surname, or the name of an organisation. */
final class ActorKeys {
  /** Where the name of a speaker ends and more about the speaker begins. */
  private static final Pattern APPOSITION = Pattern.compile(",|\\bwho\\b|\\bof\\b|\\bfor\\b");

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii");

  private final ScoredText text;
  private final List<Prediction.Mention> names;

  ActorKeys(ScoredText text, List<Prediction.Mention> names) {
    this.text = text;
    this.names = names;
  }

  /** The part of a name that lies in the words for a speaker. */
  private record Part(NameType type, int start, int end) {}

  Optional<String> key(List<Offsets> speaker) {
    List<Part> parts = speaker.isEmpty() ? List.of() : parts(speaker);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    int start = speaker.get(0).start();
    int end = speaker.get(speaker.size() - 1).end();
    String words = text.text(start, end);
    Matcher apposition = APPOSITION.matcher(words);
    int cut = apposition.find() ? start + words.codePointCount(0, apposition.start()) : end;
    List<Part> persons = parts.stream().filter(p -> p.type() == NameType.PERSON).toList();
    return persons.isEmpty() ? organisation(parts, cut) : person(persons, cut);
  }

  /** The key of a pronoun or a title: that of the name in its chain. */
  Optional<String> resolve(List<Offsets> speaker, List<List<JsonLines.CoreferenceMention>> chains) {
    Optional<String> key = key(speaker);
    if (key.isPresent() || speaker.isEmpty()) {
      return key;
    }
    BitSet words = text.words(speaker);
    int longest = 0;
    List<JsonLines.CoreferenceMention> best = List.of();
    for (List<JsonLines.CoreferenceMention> chain : chains) {
      for (JsonLines.CoreferenceMention mention : chain) {
        BitSet mentioned = text.words(List.of(mention.span()));
        int length = mentioned.cardinality();
        mentioned.andNot(words);
        if (length > longest && mentioned.isEmpty()) {
          longest = length;
          best = chain;
        }
      }
    }
    if (longest == 0 || longest * 2 < words.cardinality()) {
      return Optional.empty();
    }
    return best.stream()
        .sorted(Comparator.comparing(mention -> -mention.rank()))
        .flatMap(mention -> key(List.of(mention.span())).stream())
        .findFirst();
  }

  private List<Part> parts(List<Offsets> speaker) {
    List<Part> parts = new ArrayList<>();
    for (Prediction.Mention name : names) {
      if (name.type() == NameType.PLACE) {
        continue;
      }
      for (Offsets span : speaker) {
        int start = Math.max(span.start(), name.span().start());
        int end = Math.min(span.end(), name.span().end());
        if (start < end && isCapitalised(text.text(start, end))) {
          parts.add(new Part(name.type(), start, end));
        }
      }
    }
    parts.sort(Comparator.comparing(Part::start));
    return parts;
  }

  private Optional<String> person(List<Part> persons, int cut) {
    List<Part> named = candidates(persons, cut);
    Part part = named.get(0).start() < cut ? named.get(named.size() - 1) : named.get(0);
    List<String> words = words(part);
    List<String> names = words.stream().filter(word -> !SUFFIXES.contains(word)).toList();
    List<String> left = names.isEmpty() ? words : names;
    return left.isEmpty() ? Optional.empty() : Optional.of(withoutCase(left.get(left.size() - 1)));
  }

  private Optional<String> organisation(List<Part> organisations, int cut) {
    List<Part> named = candidates(organisations, cut);
    StringBuilder key = new StringBuilder();
    for (String word : words(named.get(named.size() - 1))) {
      if (!word.equals("the")) {
        key.append(key.isEmpty() ? "" : " ").append(withoutCase(word));
      }
    }
    return key.isEmpty() ? Optional.empty() : Optional.of(key.toString());
  }

  /** Those before the cut that are not genitives, if there are any. */
  private List<Part> candidates(List<Part> parts, int cut) {
    List<Part> before = parts.stream().filter(part -> part.start() < cut).toList();
    List<Part> near = before.isEmpty() ? parts : before;
    List<Part> plain = near.stream().filter(part -> !isGenitive(part)).toList();
    return plain.isEmpty() ? near : plain;
  }

  private boolean isGenitive(Part part) {
    String after = text.text(part.end(), part.end() + 2);
    return after.equals("'s") || after.equals("’s");
  }

  private List<String> words(Part part) {
    return ScoredText.WORD
        .matcher(text.text(part.start(), part.end()))
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String withoutCase(String word) {
    return POSSESSIVE.matcher(word).replaceAll("");
  }

  private static boolean isCapitalised(String words) {
    for (String word : words.split("\\s+", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
        return true;
      }
    }
    return false;
  }
}
