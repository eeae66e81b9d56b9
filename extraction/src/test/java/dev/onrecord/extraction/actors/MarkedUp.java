package dev.onrecord.extraction.actors;

import dev.onrecord.extraction.FoundEntity;
import dev.onrecord.extraction.FoundStatement;
import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.Offsets;
import dev.onrecord.extraction.actors.directory.ActorDirectory;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.TestTags;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An article with marks for what a tagger would find in it: {@code [PERSON Jane Doe]}, {@code [ORG
 * ...]}, {@code [PLACE ...]} are names; {@code {s ...}}, {@code {c ...}} and {@code {q ...}} are
 * the speaker, the cue and the content of the first utterance, {@code {s2 ...}} and so on those of
 * the second. Names may stand inside the others.
 */
public final class MarkedUp {
  private static final ActorDirectory DIRECTORY = ActorDirectory.shipped();

  private final Tagged tagged;
  private final Attributor.Attribution attribution;

  private record Mark(String label, int start, int end) {}

  private MarkedUp(Tagged tagged, LocalDate published, ActorDirectory directory) {
    this.tagged = tagged;
    this.attribution = new Attributor(directory).attribute(tagged, published);
  }

  static MarkedUp read(String marked) {
    return read(marked, "2022-01-24");
  }

  static MarkedUp read(String marked, String published) {
    return new MarkedUp(tagged(marked), LocalDate.parse(published), DIRECTORY);
  }

  static MarkedUp read(String marked, ActorDirectory directory) {
    return new MarkedUp(tagged(marked), LocalDate.parse("2022-01-24"), directory);
  }

  List<FoundStatement> statements() {
    return attribution.statements();
  }

  /** The actors of the statements, in their order. */
  List<String> actors() {
    return statements().stream().map(statement -> statement.actor().id()).toList();
  }

  String actor() {
    return statements().get(0).actor().id();
  }

  /** The words of the article that name the actor of the last statement. */
  String actorAt() {
    return text(statements().get(statements().size() - 1).actorAt().orElseThrow());
  }

  List<String> entities() {
    return attribution.entities().stream().map(FoundEntity::id).toList();
  }

  List<NameType> types() {
    return attribution.entities().stream().map(FoundEntity::type).toList();
  }

  private String text(Offsets span) {
    String text = tagged.document().text();
    return text.substring(
        text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
  }

  public static Tagged tagged(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    List<Mark> open = new ArrayList<>();
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '[' || c == '{') {
        int space = marked.indexOf(' ', i);
        open.add(new Mark(marked.substring(i + 1, space), text.length(), -1));
        i = space;
      } else if (c == ']' || c == '}') {
        Mark mark = open.remove(open.size() - 1);
        marks.add(new Mark(mark.label(), mark.start(), text.length()));
      } else {
        text.append(c);
      }
    }
    marks.sort(Comparator.comparingInt(Mark::start));
    return tagged(Document.of(text.toString()), marks);
  }

  private static Tagged tagged(Document document, List<Mark> marks) {
    List<Name> names = new ArrayList<>();
    Map<Integer, List<Mark>> utterances = new TreeMap<>();
    for (Mark mark : marks) {
      if (Character.isUpperCase(mark.label().charAt(0))) {
        names.add(new Name(tokens(document, mark), NameType.valueOf(mark.label())));
      } else {
        int number = mark.label().length() == 1 ? 1 : Integer.parseInt(mark.label().substring(1));
        utterances.computeIfAbsent(number, key -> new ArrayList<>()).add(mark);
      }
    }
    return TestTags.tagged(
        document, names, utterances.values().stream().map(m -> utterance(document, m)).toList());
  }

  private static Utterance utterance(Document document, List<Mark> marks) {
    return new Utterance(
        spans(document, marks, 's').stream().findFirst(),
        spans(document, marks, 'c').stream().findFirst(),
        spans(document, marks, 'q'),
        TestTags.CONFIDENCE);
  }

  private static List<TokenSpan> spans(Document document, List<Mark> marks, char label) {
    return marks.stream()
        .filter(mark -> mark.label().charAt(0) == label)
        .map(mark -> tokens(document, mark))
        .toList();
  }

  private static TokenSpan tokens(Document document, Mark mark) {
    int from = -1;
    int to = -1;
    for (int i = 0; i < document.size(); i++) {
      if (document.start(i) >= mark.start() && document.end(i) <= mark.end()) {
        from = from < 0 ? i : from;
        to = i + 1;
      }
    }
    return new TokenSpan(from, to);
  }
}
