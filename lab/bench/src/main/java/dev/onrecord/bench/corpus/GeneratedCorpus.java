package dev.onrecord.bench.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes articles that look like news to a reader of statements: names of the directory that ships,
 * direct, mixed and reported speech, and sentences without any. The same seed number gives the same
 * articles.
 */
public final class GeneratedCorpus {
  private static final String DIRECTORY = "/dev/onrecord/extraction/actors/";

  private static final String[] SENTENCES = {
    "“%C,” %P said on %D.",
    "%P said that %c, and added that “%c”.",
    "%P told reporters in %L on %D that %c.",
    "According to %O, %c.",
    "“%C,” said %P. “%C, and nobody should doubt it.”",
    "%O denied on %D that %c.",
    "In a statement, %O announced that %c.",
    "A spokesman for %O said %c.",
    "%P believes that %c, a view that %P does not share.",
    "He said: “%C. %C.”",
    "The minister insisted that %c, although %c.",
    "%P and %P met in %L on %D to discuss the plan.",
    "The talks in %L lasted until %D and ended without a result.",
    "Prices in %L rose by %N per cent last year, while wages stayed where they were.",
    "More than %N people gathered in front of the offices of %O in %L.",
    "%O has %N members, among them several in %L.",
    "It was the %N. meeting of its kind since the crisis began."
  };

  private static final String[] SUBJECTS = {
    "the government", "the new agreement", "the budget", "our country", "the opposition",
    "the border", "the committee", "the plan for the winter", "every household", "the inquiry"
  };

  private static final String[] PREDICATES = {
    "will not be ready before the summer",
    "has to be discussed with all sides",
    "had never been as expensive as it was now",
    "would remain open for %N days",
    "is a matter of security, not of trade",
    "could cost %N million a year",
    "must keep its promises to %L",
    "was prepared in %L without the knowledge of %O"
  };

  private static final String[] DAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };

  private static final int PARAGRAPHS = 14;
  private static final int DEEPEST = 4;

  private final Random random;
  private final List<String> people = names("people.txt", "person: ");
  private final List<String> bodies = names("organisations.txt", "organisation: ");
  private final List<String> places = names("places.txt", "place: ");

  private GeneratedCorpus(long seed) {
    this.random = new Random(seed);
  }

  /** The bodies of {@code count} articles. */
  public static List<String> articles(int count, long seed) {
    GeneratedCorpus corpus = new GeneratedCorpus(seed);
    return IntStream.range(0, count).mapToObj(i -> corpus.article()).toList();
  }

  /**
   * Like {@link #articles(int, long)}, but shorter.
   *
   * @param length the most characters of a body, which ends with a paragraph if one is short enough
   */
  public static List<String> articles(int count, long seed, int length) {
    return articles(count, seed).stream().map(body -> cut(body, length)).toList();
  }

  private static String cut(String body, int length) {
    int end = body.length() <= length ? body.length() : body.lastIndexOf("\n\n", length);
    return body.substring(0, end > 0 ? end : length).strip();
  }

  private String article() {
    return IntStream.range(0, PARAGRAPHS + random.nextInt(PARAGRAPHS))
        .mapToObj(i -> paragraph())
        .collect(Collectors.joining("\n\n"));
  }

  private String paragraph() {
    return IntStream.rangeClosed(0, random.nextInt(3))
        .mapToObj(i -> fill(any(SENTENCES), 0))
        .collect(Collectors.joining(" "));
  }

  /** Replaces each sign that begins with % by what it stands for. */
  private String fill(String template, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalStateException("the templates go round in circles: " + template);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      text.append(c == '%' ? value(template.charAt(++i), depth + 1) : c);
    }
    return text.toString();
  }

  private String value(char sign, int depth) {
    return switch (sign) {
      case 'P' -> any(people);
      case 'O' -> any(bodies);
      case 'L' -> any(places);
      case 'D' -> any(DAYS);
      case 'N' -> String.valueOf(2 + random.nextInt(900));
      case 'c' -> any(SUBJECTS) + " " + fill(any(PREDICATES), depth);
      case 'C' -> capitalised(value('c', depth));
      default -> throw new IllegalStateException("no such sign: %" + sign);
    };
  }

  private String any(String[] values) {
    return values[random.nextInt(values.length)];
  }

  private String any(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static List<String> names(String file, String field) {
    InputStream stream = GeneratedCorpus.class.getResourceAsStream(DIRECTORY + file);
    if (stream == null) {
      throw new IllegalStateException(DIRECTORY + file + " is not on the class path");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<String> names = new ArrayList<>();
      lines
          .lines()
          .filter(line -> line.startsWith(field))
          .forEach(line -> names.add(line.substring(field.length()).strip()));
      return List.copyOf(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
