package dev.onrecord.extraction.actors.speakers.resolution;

import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.names.Honorifics;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import dev.onrecord.extraction.text.WordKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds who issued "the advisory": the one who is named where the article first speaks of it. */
public final class Documents {
  private static final int REACH = 6;
  private static final int SENTENCE = 200;

  private final LinkedArticle article;
  private final SentenceView words;
  private final Honorifics honorifics;
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final Map<Integer, Resolution> speakers = new HashMap<>();

  public Documents(LinkedArticle article, Honorifics honorifics) {
    this.article = article;
    this.honorifics = honorifics;
    this.words = article.words();
  }

  /** Notes who spoke in a sentence. */
  public void spoke(int sentence, Resolution speaker) {
    speakers.putIfAbsent(sentence, speaker);
  }

  /** Who issued the document of this noun that was last spoken of before this token. */
  public Resolution issuer(String noun, int before) {
    List<Integer> found = places.computeIfAbsent(noun, this::find);
    int low = 0;
    int high = found.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (found.get(middle) < before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Resolution.UNKNOWN : issuerAt(found.get(low - 1));
  }

  private List<Integer> find(String noun) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.hasKey(i, noun)) {
        found.add(i);
      }
    }
    return found;
  }

  private Resolution issuerAt(int noun) {
    Document document = article.document();
    int sentence = document.sentence(noun);
    Optional<Mention> named = namedBeside(noun, document.sentenceEnd(sentence));
    if (named.isPresent()) {
      return Resolution.elsewhere(named.get());
    }
    if (!isIssuedHere(noun)) {
      return Resolution.UNKNOWN;
    }
    Resolution speaker = speakers.getOrDefault(sentence, Resolution.UNKNOWN);
    if (speaker.isKnown()) {
      return speaker;
    }
    return subject(sentence).map(Resolution::elsewhere).orElse(Resolution.UNKNOWN);
  }

  /** "In an advisory on Sunday, ...": the sentence is about who speaks by it. */
  private boolean isIssuedHere(int noun) {
    int at = noun - 1;
    int first = Math.max(0, noun - 4);
    while (at >= first && !words.hasKey(at, "in")) {
      at--;
    }
    return at >= first && WordKey.isArticle(words.key(at + 1));
  }

  private Optional<Mention> namedBeside(int noun, int end) {
    Optional<Mention> inFront = article.mentionAt(noun - 1).or(() -> owner(noun));
    if (inFront.isPresent()) {
      return inFront;
    }
    for (int i = noun + 1; i < Math.min(end, noun + REACH); i++) {
      if (article.mentionAt(i).isPresent()) {
        boolean issued = words.hasKey(noun + 1, "by") || words.hasKey(noun + 1, "from");
        return issued || i == noun + 1 ? article.mentionAt(i) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Mention> owner(int noun) {
    return noun > 1 && words.isPossessive(noun - 1)
        ? article.mentionAt(noun - 2)
        : Optional.empty();
  }

  private Optional<Mention> subject(int sentence) {
    Document document = article.document();
    int start = document.sentenceStart(sentence);
    int end = Math.min(document.sentenceEnd(sentence), start + SENTENCE);
    for (int i = start; i < end; i++) {
      Optional<Mention> mention = article.mentionAt(i);
      if (mention.isPresent()) {
        TokenSpan tokens = mention.get().tokens();
        if (!Prepositions.precede(words, tokens.from(), honorifics)
            && !words.isPossessive(tokens.to())) {
          return mention;
        }
        i = tokens.to() - 1;
      }
    }
    return Optional.empty();
  }
}
