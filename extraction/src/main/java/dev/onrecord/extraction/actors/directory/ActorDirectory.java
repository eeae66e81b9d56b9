package dev.onrecord.extraction.actors.directory;

import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.Resources;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The people, organisations and places that are known by name: their spellings, the offices that
 * people held and when, and what a capital or a seat of government stands for where it speaks.
 * Immutable.
 *
 * <p>A directory is read from a text file of records such as
 *
 * <pre>
 * person: Antony Blinken
 * also: Anthony Blinken; Tony Blinken
 * pronoun: he
 * office: secretary of state; United States; 2021-01-26 to 2025-01-20
 * </pre>
 *
 * The files that ship, {@code places.txt}, {@code organisations.txt} and {@code people.txt}, say in
 * their first lines what each field means.
 */
public final class ActorDirectory {
  private static final List<String> FILES =
      List.of("places.txt", "organisations.txt", "people.txt");

  private final Lexicon lexicon;
  private final List<Entry> entries;
  private final String version;
  private final DirectoryIndex index;

  private ActorDirectory(Lexicon lexicon, List<Entry> entries) {
    this.lexicon = lexicon;
    this.entries = List.copyOf(entries);
    this.version = hash(this.entries);
    this.index = new DirectoryIndex(lexicon, this.entries);
  }

  /** The directory that ships. */
  public static ActorDirectory shipped() {
    Lexicon lexicon = Lexicon.english();
    List<Entry> entries = new ArrayList<>();
    for (String file : FILES) {
      try (Reader reader = Resources.open(file)) {
        entries.addAll(ActorFileReader.read(reader, file, lexicon));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return of(lexicon, entries);
  }

  /**
   * Reads a directory file in UTF-8.
   *
   * @throws ActorFileException if the file is not what the format asks for
   */
  public static ActorDirectory load(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return load(reader, file.toString());
    }
  }

  /**
   * Reads a directory file.
   *
   * @param file its name, for messages
   * @throws ActorFileException if the text is not what the format asks for
   */
  public static ActorDirectory load(Reader reader, String file) throws IOException {
    Lexicon lexicon = Lexicon.english();
    return new ActorDirectory(lexicon, ActorFileReader.read(reader, file, lexicon));
  }

  /** Both directories in one; where they have an id in common, the other's record counts. */
  public ActorDirectory extendedWith(ActorDirectory other) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(other.entries);
    return of(lexicon, all);
  }

  private static ActorDirectory of(Lexicon lexicon, List<Entry> entries) {
    Map<String, Entry> byId = new LinkedHashMap<>();
    entries.forEach(entry -> byId.put(entry.id(), entry));
    return new ActorDirectory(lexicon, List.copyOf(byId.values()));
  }

  /** Names the content: equal records give equal versions. */
  public String version() {
    return version;
  }

  /** The number of people, organisations and places. */
  public int size() {
    return entries.size();
  }

  public DirectoryIndex index() {
    return index;
  }

  private static String hash(List<Entry> entries) {
    CRC32 hash = new CRC32();
    for (Entry entry : entries) {
      // Sets have no order of their own, so offices are written out.
      String text =
          entry instanceof Entry.Person person
              ? person.id() + person.names() + person.gender() + offices(person)
              : entry.toString();
      hash.update(text.getBytes(StandardCharsets.UTF_8));
    }
    return String.format("%08x", hash.getValue());
  }

  private static List<String> offices(Entry.Person person) {
    return person.offices().stream()
        .map(
            office ->
                office.description().stream().sorted().toList()
                    + office.body()
                    + office.from()
                    + office.until())
        .toList();
  }
}
