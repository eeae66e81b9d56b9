package dev.onrecord.testing;

import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.ActorType;
import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Entity;
import dev.onrecord.extraction.EntityType;
import dev.onrecord.extraction.Extraction;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Kind;
import dev.onrecord.extraction.Mode;
import dev.onrecord.extraction.Span;
import dev.onrecord.extraction.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads scripts, not news: each line is {@code Name KIND MODE words}, for example {@code Ann DIRECT
 * SPEECH it rains}, or {@code Ann DIRECT SPEECH 40% it rains} where the extractor is no surer than
 * that. The name is a person and the actor; {@code Nobody} is an unknown actor. The names {@code
 * Ann} and {@code ANN} are one person, so that an actor has several names. Other lines say nothing.
 */
public record ScriptedExtractor(String version) implements Extractor {
  private static final Pattern SAID =
      Pattern.compile("(\\w+) (DIRECT|MIXED|INDIRECT) (SPEECH|THOUGHT) (?:(\\d+)% )?(.+)");

  @Override
  public Extraction extract(ArticleText article) {
    List<Entity> entities = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    int start = 0;
    for (String line : article.body().split("\n", -1)) {
      Matcher said = SAID.matcher(line);
      if (said.matches()) {
        String name = said.group(1);
        Span speaker = new Span(start, start + name.length());
        entities.add(new Entity(speaker, EntityType.PERSON, id(name), name));
        statements.add(
            new Statement(
                actor(name),
                Optional.of(speaker),
                Optional.empty(),
                List.of(new Span(start + said.start(5), start + said.end(5))),
                said.group(5),
                Kind.valueOf(said.group(2)),
                Mode.valueOf(said.group(3)),
                Optional.empty(),
                confidence(said.group(4))));
      }
      start += line.length() + 1;
    }
    return new Extraction(entities, statements, Set.of());
  }

  private static OptionalDouble confidence(String percent) {
    return percent == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Integer.parseInt(percent) / 100.0);
  }

  private static Actor actor(String name) {
    return name.equals("Nobody") ? Actor.UNKNOWN : new Actor(id(name), name, ActorType.PERSON);
  }

  private static String id(String name) {
    return "person/" + name.toLowerCase(Locale.ROOT);
  }
}
