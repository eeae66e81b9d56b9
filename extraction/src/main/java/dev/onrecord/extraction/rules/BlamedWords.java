package dev.onrecord.extraction.rules;

import dev.onrecord.extraction.rules.grammar.Edit;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.Rule;
import dev.onrecord.extraction.rules.grammar.WordList;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** "Weber criticised Reiss for saying that accidents had fallen": that is what Reiss said. */
final class BlamedWords implements Rule {
  private static final WordList BLAME = WordList.of("blame");

  private static final int LONGEST = 12;

  /** Annotated articles have none; both made-up cases were right. */
  private static final double CONFIDENCE = 0.8;

  @Override
  public String name() {
    return "blamed-words";
  }

  @Override
  public List<Edit> edits(Reading article) {
    SentenceView words = article.words();
    Map<Integer, Set<Utterance>> statements = article.bySentence();
    List<Edit> found = new ArrayList<>();
    for (int i = 2; i < words.size() - 2; i++) {
      if (words.is(i, "saying")
          && words.is(i - 1, "for")
          && !words.isQuoted(i)
          && article.isRead(i)) {
        Optional<TokenSpan> speaker = blamed(article, i);
        if (speaker.isPresent()) {
          edits(
              article,
              i,
              speaker.get(),
              statements.getOrDefault(words.sentenceStart(i), Set.of()),
              found);
        }
      }
    }
    return found;
  }

  private static void edits(
      Reading article, int saying, TokenSpan speaker, Set<Utterance> statements, List<Edit> found) {
    SentenceView words = article.words();
    int end = words.sentenceEnd(saying);
    while (end > saying + 1 && words.isMark(end - 1, ".")) {
      end--;
    }
    if (end <= saying + 2) {
      return;
    }
    TokenSpan cue = new TokenSpan(saying, saying + 1);
    statements.stream()
        .filter(s -> s.cue().filter(c -> c.overlaps(cue)).isPresent())
        .map(Edit.Drop::new)
        .forEach(found::add);
    found.add(
        new Edit.Settle(
            new Utterance(
                Optional.of(speaker),
                Optional.of(cue),
                List.of(new TokenSpan(saying + 1, end)),
                CONFIDENCE)));
  }

  /** The name between the verb and "for saying". */
  private static Optional<TokenSpan> blamed(Reading article, int saying) {
    SentenceView words = article.words();
    Optional<TokenSpan> name = article.nameBefore(saying - 1);
    int verb = saying - 2;
    int first = Math.max(words.sentenceStart(saying), saying - LONGEST);
    while (verb >= first && !BLAME.at(words, verb)) {
      verb--;
    }
    return verb < first ? Optional.empty() : name;
  }
}
