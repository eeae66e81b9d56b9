package dev.onrecord.extraction.actors.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The regular forms of English verbs. */
final class VerbForms {
  private VerbForms() {}

  /** The verb and all its forms, with some that do not exist. */
  static Set<String> of(String verb) {
    String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
    String doubled = verb + verb.charAt(verb.length() - 1);
    Set<String> forms =
        new HashSet<>(
            List.of(
                verb,
                verb + "s",
                verb + "es",
                stem + "ed",
                stem + "ing",
                doubled + "ed",
                doubled + "ing"));
    if (verb.endsWith("y")) {
      String withoutY = verb.substring(0, verb.length() - 1);
      forms.addAll(List.of(withoutY + "ies", withoutY + "ied"));
    }
    return forms;
  }
}
