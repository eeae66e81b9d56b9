package dev.onrecord.extraction.actors.names;

import dev.onrecord.extraction.ReportMode;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words of cues that report a thought; every other cue reports speech. */
public final class ThoughtWords {
  private final Set<String> thoughts = new HashSet<>();
  private final Set<String> light = new HashSet<>();

  private ThoughtWords() {}

  static ThoughtWords read(String file) {
    ThoughtWords words = new ThoughtWords();
    Resources.labelled(file, words::add);
    return words;
  }

  /**
   * What a cue reports. The first word that says anything decides: "did not deny planning" is
   * speech, "has hopes of winning" a thought.
   */
  public ReportMode modeOf(SentenceView words, TokenSpan cue) {
    for (int i = cue.from(); i < cue.to(); i++) {
      String key = words.key(i);
      if (!key.isEmpty() && !light.contains(key) && !words.is(i, PartOfSpeech.RB)) {
        return thoughts.contains(key) ? ReportMode.THOUGHT : ReportMode.SPEECH;
      }
    }
    return ReportMode.SPEECH;
  }

  private void add(String label, String line) {
    for (String word : line.split(" +", -1)) {
      switch (label) {
        case "verb" -> thoughts.addAll(VerbForms.of(word));
        case "noun" -> thoughts.addAll(List.of(word, word + "s", plural(word)));
        case "light" -> light.add(word);
        default -> thoughts.add(word);
      }
    }
  }

  private static String plural(String noun) {
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "es";
  }
}
