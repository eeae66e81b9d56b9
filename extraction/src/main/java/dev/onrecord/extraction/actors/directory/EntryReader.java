package dev.onrecord.extraction.actors.directory;

import dev.onrecord.extraction.actors.directory.ActorRecord.Field;
import dev.onrecord.extraction.actors.names.Gender;
import dev.onrecord.extraction.actors.names.NameKey;
import dev.onrecord.extraction.actors.names.Titles;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a record of a directory file stands for. */
final class EntryReader {
  private final Titles titles;

  EntryReader(Titles titles) {
    this.titles = titles;
  }

  List<Entry> entries(ActorRecord actor) {
    return switch (actor.first().name()) {
      case "person" -> List.of(person(actor));
      case "organisation" -> organisation(actor);
      case "place" -> List.of(place(actor));
      case "country" -> country(actor);
      default ->
          throw actor.wrong(
              actor.first(),
              "a record begins with person, organisation, place or country, not with \""
                  + actor.first().name()
                  + ":\"");
    };
  }

  private Entry person(ActorRecord actor) {
    actor.allowOnly("id", "also", "pronoun", "office");
    String name = actor.first().value();
    List<Office> offices = actor.named("office").stream().map(f -> office(actor, f)).toList();
    return new Entry.Person(
        id(actor, "person"), name, names(name, actor.values("also")), gender(actor), offices);
  }

  private static List<Entry> organisation(ActorRecord actor) {
    actor.allowOnly("id", "also", "of", "seat", "called");
    String name = actor.first().value();
    String id = id(actor, "organisation");
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry.Body(
            id,
            name,
            names(name, actor.values("also")),
            actor.one("of").map(Field::value),
            actor.values("called")));
    addSeat(entries, actor, id);
    return entries;
  }

  /** A building is a place, which speaks for the body in it. */
  private static void addSeat(List<Entry> entries, ActorRecord actor, String body) {
    List<String> seat = actor.values("seat");
    if (!seat.isEmpty()) {
      entries.add(
          new Entry.Place(
              "place/" + NameKey.slug(seat.get(0)),
              seat.get(0),
              seat,
              List.of(),
              List.of(),
              Optional.of(body),
              true));
    }
  }

  private static Entry place(ActorRecord actor) {
    actor.allowOnly("id", "also", "speaks-for");
    String name = actor.first().value();
    Optional<String> body =
        actor.one("speaks-for").map(field -> "organisation/" + NameKey.slug(field.value()));
    return new Entry.Place(
        id(actor, "place"),
        name,
        names(name, actor.values("also")),
        List.of(),
        List.of(),
        body,
        false);
  }

  private static List<Entry> country(ActorRecord actor) {
    actor.allowOnly("also", "adjective", "people", "capital", "seat");
    String full = actor.first().value();
    String name = full.startsWith("the ") ? full.substring("the ".length()) : full;
    String government = "organisation/government-of-" + NameKey.slug(full);
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry.Place(
            "place/" + NameKey.slug(name),
            name,
            names(name, actor.values("also")),
            actor.values("adjective"),
            actor.values("people"),
            Optional.of(government),
            false));
    String governmentName = "Government of " + full;
    entries.add(
        new Entry.Body(
            government,
            governmentName,
            List.of(governmentName),
            Optional.of(name),
            List.of("government")));
    addSeat(entries, actor, government);
    List<String> capital = actor.values("capital");
    if (!capital.isEmpty()) {
      entries.add(
          new Entry.Place(
              "place/" + NameKey.slug(capital.get(0)),
              capital.get(0),
              capital,
              List.of(),
              List.of(),
              Optional.of(government),
              false));
    }
    return entries;
  }

  private static String id(ActorRecord actor, String kind) {
    Optional<Field> given = actor.one("id");
    if (given.isEmpty()) {
      return kind + "/" + NameKey.slug(actor.first().value());
    }
    String slug = given.get().value();
    if (!slug.equals(NameKey.slug(slug))) {
      throw actor.wrong(
          given.get(), "an id has small letters, digits and hyphens, not \"" + slug + "\"");
    }
    return kind + "/" + slug;
  }

  private static List<String> names(String name, List<String> others) {
    Set<String> names = new LinkedHashSet<>(List.of(name));
    names.addAll(others);
    return List.copyOf(names);
  }

  private static Optional<Gender> gender(ActorRecord actor) {
    return actor
        .one("pronoun")
        .map(
            field ->
                switch (field.value()) {
                  case "he" -> Gender.HE;
                  case "she" -> Gender.SHE;
                  default ->
                      throw actor.wrong(
                          field, "a pronoun is he or she, not \"" + field.value() + "\"");
                });
  }

  private Office office(ActorRecord actor, Field field) {
    String[] parts = field.value().split(";", -1);
    if (parts.length != 3) {
      throw actor.wrong(field, "an office is \"titles; body; DAY to DAY\"");
    }
    String[] days = parts[2].strip().split("\\s+", -1);
    if (days.length < 2 || days.length > 3 || !days[1].equals("to")) {
      throw actor.wrong(field, "not \"DAY to DAY\" or \"DAY to\": " + parts[2].strip());
    }
    LocalDate from = day(actor, field, days[0]);
    Optional<LocalDate> until =
        days.length == 3 ? Optional.of(day(actor, field, days[2])) : Optional.empty();
    if (until.filter(from::isAfter).isPresent()) {
      throw actor.wrong(field, "an office that ends before it begins: " + parts[2].strip());
    }
    Set<String> description = new LinkedHashSet<>();
    for (String title : parts[0].split(",", -1)) {
      description.addAll(titles.describe(NameKey.words(title)));
    }
    return new Office(description, parts[1].strip(), from, until);
  }

  private static LocalDate day(ActorRecord actor, Field field, String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw actor.wrong(field, "not a day such as 2022-01-31: " + day);
    }
  }
}
