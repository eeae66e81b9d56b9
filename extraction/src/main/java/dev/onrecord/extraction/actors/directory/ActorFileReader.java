package dev.onrecord.extraction.actors.directory;

import dev.onrecord.extraction.actors.directory.ActorRecord.Field;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.NameKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a directory file: records of lines {@code name: value}, with a blank line after each. */
final class ActorFileReader {
  private final String file;
  private final EntryReader reader;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private List<Field> fields = new ArrayList<>();

  private ActorFileReader(String file, Lexicon lexicon) {
    this.file = file;
    this.reader = new EntryReader(lexicon.titles());
  }

  static List<Entry> read(Reader reader, String file, Lexicon lexicon) throws IOException {
    ActorFileReader records = new ActorFileReader(file, lexicon);
    BufferedReader lines = new BufferedReader(reader);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      records.line(++number, line.strip());
    }
    records.endRecord();
    return records.entries;
  }

  private void line(int number, String line) {
    if (line.startsWith("#")) {
      return;
    }
    if (line.isEmpty()) {
      endRecord();
      return;
    }
    int colon = line.indexOf(':');
    if (colon < 1) {
      throw new ActorFileException(file, number, "not of the form \"field: value\": " + line);
    }
    Field field =
        new Field(number, line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    if (field.value().isEmpty() || (fields.isEmpty() && NameKey.slug(field.value()).isEmpty())) {
      throw new ActorFileException(file, number, "\"" + field.name() + ":\" has no value");
    }
    fields.add(field);
  }

  private void endRecord() {
    if (fields.isEmpty()) {
      return;
    }
    ActorRecord actor = new ActorRecord(file, fields);
    for (Entry entry : reader.entries(actor)) {
      Integer before = lines.putIfAbsent(entry.id(), actor.first().line());
      if (before != null && !(entry instanceof Entry.Place)) {
        throw actor.wrong(actor.first(), entry.id() + " is already in line " + before);
      }
      if (before == null) {
        entries.add(entry);
      }
    }
    fields = new ArrayList<>();
  }
}
