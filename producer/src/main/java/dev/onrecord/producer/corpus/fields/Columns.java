package dev.onrecord.producer.corpus.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.producer.corpus.fields.FieldText.UnfitException;
import dev.onrecord.producer.corpus.parsing.Quoted;
import dev.onrecord.producer.corpus.parsing.RejectedArticleException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The fields of one article, each by the first of its names that holds something. */
final class Columns {
  /** A value and the name of the field it comes from. */
  record Value(String name, String text) {
    /** A reason that names the field. */
    RejectedArticleException rejected(String problem) {
      return new RejectedArticleException(
          "field " + Quoted.of(name) + (problem.startsWith(":") ? "" : " ") + problem);
    }
  }

  private final NamedFields fields;
  private final FieldSettings settings;
  private final Set<Note> notes = EnumSet.noneOf(Note.class);

  Columns(NamedFields fields, FieldSettings settings) {
    this.fields = fields;
    this.settings = settings;
  }

  Set<Note> notes() {
    return notes;
  }

  void note(Note note) {
    notes.add(note);
  }

  /** Leaves a field out, unless everything unfit is to be refused. */
  void leaveOut(Note note, Value value, String problem) throws RejectedArticleException {
    if (settings.strict()) {
      throw value.rejected(problem);
    }
    notes.add(note);
  }

  /** The body's paragraphs. */
  Value body() throws RejectedArticleException {
    return required(Column.BODY, true);
  }

  Value published() throws RejectedArticleException {
    return required(Column.PUBLISHED, false);
  }

  private Value required(Column column, boolean paragraphs) throws RejectedArticleException {
    Optional<RejectedArticleException> problem = Optional.empty();
    for (String name : settings.names().of(column)) {
      JsonNode node = fields.get(name);
      try {
        Optional<String> text = paragraphs ? FieldText.paragraphs(node) : FieldText.line(node);
        if (text.isPresent()) {
          return new Value(name, text.get());
        }
        problem = problem.or(() -> empty(name, node));
      } catch (UnfitException e) {
        problem = problem.or(() -> Optional.of(new Value(name, "").rejected(e.getMessage())));
      }
    }
    throw problem.or(() -> withoutValue(column)).orElseGet(() -> missing(column));
  }

  private static Optional<RejectedArticleException> empty(String name, JsonNode node) {
    return node.isMissingNode() || node.isNull()
        ? Optional.empty()
        : Optional.of(new Value(name, "").rejected("is empty"));
  }

  private Optional<RejectedArticleException> withoutValue(Column column) {
    return settings.names().of(column).stream()
        .filter(name -> fields.get(name).isNull())
        .findFirst()
        .map(name -> new Value(name, "").rejected("has no value"));
  }

  private RejectedArticleException missing(Column column) {
    String what = column == Column.PUBLISHED ? "date" : "body";
    return new RejectedArticleException(
        "no %s: no field of a known name has one (%s): name it with --field %s=NAME"
            .formatted(what, Quoted.printable(fields.names()), column));
  }

  /** An optional field of one line; empty if it is missing. */
  Optional<Value> optional(Column column, Note ifUnfit) throws RejectedArticleException {
    Optional<Value> unfit = Optional.empty();
    String problem = "";
    for (String name : settings.names().of(column)) {
      JsonNode node = fields.get(name);
      try {
        Optional<Value> value = FieldText.line(node).map(text -> new Value(name, text));
        if (value.isPresent() && isOne(column, node, value.get())) {
          return value;
        }
      } catch (UnfitException e) {
        unfit = unfit.or(() -> Optional.of(new Value(name, "")));
        problem = e.getMessage();
      }
    }
    if (unfit.isPresent()) {
      leaveOut(ifUnfit, unfit.get(), problem);
    }
    return Optional.empty();
  }

  /**
   * Whether a field is what its name says: under all names but {@code url} an address is known by
   * its beginning; an object that describes the publisher is no place where an article was read.
   */
  private static boolean isOne(Column column, JsonNode node, Value value) {
    return switch (column) {
      case URL -> value.name().equals("url") || value.text().matches("(?i)https?://\\S+");
      case SOURCE -> node.isValueNode();
      default -> true;
    };
  }

  /** A field that is no column; empty if it is missing or no text. */
  Optional<String> extra(String name) {
    try {
      return FieldText.line(fields.get(name));
    } catch (UnfitException e) {
      return Optional.empty();
    }
  }
}
