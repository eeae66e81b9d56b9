package dev.onrecord.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes annotated articles of a few words in the layout that the trainer reads. */
final class MadeUpCorpus {
  private static final String[] PEOPLE = {"Mara Lind", "Tom Berg", "Ada Roth", "Ben Falk"};
  private static final String[] THINGS = {"the bridge", "the harbour", "the school", "the road"};
  private static final String[] STATES = {"was closed", "was safe", "would open", "had failed"};
  private static final String[] CUES = {"said", "denied", "insisted"};
  private static final String[] OTHERS = {
    "Rain fell on the old town.", "The road is long.", "Nobody came to the bridge."
  };

  private final Path folder;
  private final Random random = new Random(3);
  private final StringBuilder text = new StringBuilder();
  private final List<String> annotations = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private int spans;

  MadeUpCorpus(Path folder) {
    this.folder = folder;
  }

  void write(int articles) throws IOException {
    Path gold = Files.createDirectories(folder.resolve("gold"));
    Path silver = Files.createDirectories(folder.resolve("tokens"));
    List<String> lines = new ArrayList<>();
    for (int n = 0; n < articles; n++) {
      begin();
      for (int k = 0; k < 6; k++) {
        if (random.nextBoolean()) {
          statement();
        } else {
          add(pick(OTHERS) + " ", null);
        }
      }
      Files.writeString(gold.resolve(n + ".txt"), text);
      Files.write(gold.resolve(n + ".ann"), annotations);
      Files.write(silver.resolve(n + ".tsv"), tokens);
      lines.add("{\"id\":\"%d\",\"entities\":[%s]}".formatted(n, String.join(",", names)));
    }
    Files.write(folder.resolve("ner_fixed.jsonl"), lines);
  }

  private void begin() {
    text.setLength(0);
    annotations.clear();
    tokens.clear();
    names.clear();
    spans = 0;
  }

  private void statement() {
    int start = text.length();
    String source = add(pick(PEOPLE), "Source");
    names.add("{\"start\":%d,\"end\":%d,\"type\":\"PERSON\"}".formatted(start, text.length()));
    text.append(' ');
    String cue = add(pick(CUES), "Cue");
    text.append(' ');
    String content = add("that " + pick(THINGS) + " " + pick(STATES), "Content");
    add(". ", null);
    annotations.add(
        "E%d\tAttribution:%s Source:%s Cue:%s Content:%s"
            .formatted(spans, cue, source, cue, content));
  }

  /** Adds words, and where they have a role its span. */
  private String add(String words, String role) {
    int start = text.length();
    text.append(words);
    String id = "T" + ++spans;
    if (role != null) {
      annotations.add("%s\t%s %d %d\t%s".formatted(id, role, start, text.length(), words));
    }
    int at = start;
    for (String word : words.strip().split("(?=\\.)| ", -1)) {
      at = text.indexOf(word, at);
      tokens.add("0\t1\t%d\t%d\t%s\t-\t%s".formatted(at, at + word.length(), word, tag(word)));
      at += word.length();
    }
    return id;
  }

  private static String tag(String word) {
    return switch (word) {
      case "." -> ".";
      case "the", "The" -> "DT";
      case "that", "on", "to" -> "IN";
      case "said", "denied", "insisted", "was", "had", "fell", "came" -> "VBD";
      case "would" -> "MD";
      case "open" -> "VB";
      case "closed", "failed" -> "VBN";
      case "safe", "old", "long" -> "JJ";
      case "is" -> "VBZ";
      default -> Character.isUpperCase(word.charAt(0)) ? "NNP" : "NN";
    };
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
