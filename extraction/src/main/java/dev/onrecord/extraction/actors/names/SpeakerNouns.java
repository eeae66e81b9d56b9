package dev.onrecord.extraction.actors.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What common nouns say about who speaks: a spokesperson, a document, a body, a crowd. */
public final class SpeakerNouns {
  private static final SpeakerNouns SHIPPED = new SpeakerNouns();

  private final Map<String, Set<String>> lists = new HashMap<>();

  private SpeakerNouns() {
    Resources.labelled(
        "nouns.txt",
        (label, line) -> {
          Set<String> list = lists.computeIfAbsent(label, key -> new HashSet<>());
          for (String word : line.split(" +", -1)) {
            list.add(word);
          }
        });
  }

  public static SpeakerNouns shipped() {
    return SHIPPED;
  }

  public boolean isSpokesperson(String word) {
    return has("spokesperson", word);
  }

  public boolean isDocument(String word) {
    return has("document", word);
  }

  public boolean isBody(String word) {
    return has("body", word);
  }

  public boolean isCrowd(String word) {
    return has("crowd", word);
  }

  /** Whether a word in front of a noun does not help to find out who is meant. */
  public boolean isPlain(String word) {
    return has("plain", word);
  }

  private boolean has(String list, String word) {
    return lists.getOrDefault(list, Set.of()).contains(word);
  }
}
