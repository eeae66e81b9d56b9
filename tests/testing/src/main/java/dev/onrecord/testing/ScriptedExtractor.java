package dev.onrecord.testing;

import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.ActorKind;
import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Directness;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import dev.onrecord.extraction.FoundEntity;
import dev.onrecord.extraction.FoundStatement;
import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.Offsets;
import dev.onrecord.extraction.ReportMode;
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
 * SPEECH it rains}, or {@code Ann DIRECT SPEECH 40% it rains} for a confidence of 0.4. The name is
 * a person and the actor; {@code Nobody} is an unknown actor. The names {@code Ann} and {@code ANN}
 * are one person, so that an actor has several names. Other lines say nothing.
 */
public record ScriptedExtractor(String version) implements Extractor {
  private static final Pattern SAID =
      Pattern.compile("(\\w+) (DIRECT|MIXED|INDIRECT) (SPEECH|THOUGHT) (?:(\\d+)% )?(.+)");

  @Override
  public Findings extract(ArticleText article) {
    List<FoundEntity> entities = new ArrayList<>();
    List<FoundStatement> statements = new ArrayList<>();
    int start = 0;
    for (String line : article.body().split("\n", -1)) {
      Matcher said = SAID.matcher(line);
      if (said.matches()) {
        String name = said.group(1);
        Offsets speaker = new Offsets(start, start + name.length());
        entities.add(new FoundEntity(speaker, NameType.PERSON, id(name), name));
        statements.add(
            new FoundStatement(
                actor(name),
                Optional.of(speaker),
                Optional.empty(),
                List.of(new Offsets(start + said.start(5), start + said.end(5))),
                said.group(5),
                Directness.valueOf(said.group(2)),
                ReportMode.valueOf(said.group(3)),
                Optional.empty(),
                confidence(said.group(4))));
      }
      start += line.length() + 1;
    }
    return new Findings(entities, statements, Set.of());
  }

  private static OptionalDouble confidence(String percent) {
    return percent == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Integer.parseInt(percent) / 100.0);
  }

  private static Actor actor(String name) {
    return name.equals("Nobody") ? Actor.UNKNOWN : new Actor(id(name), name, ActorKind.PERSON);
  }

  private static String id(String name) {
    return "person/" + name.toLowerCase(Locale.ROOT);
  }
}
