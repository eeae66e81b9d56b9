package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.actors.speakers.resolution.SpeakerPhrase;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.TokenSpan;
import dev.onrecord.extraction.text.WordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the name that a speaker's words come down to: Blinken in "US Secretary of State Antony
 * Blinken" and in "the secretary, Antony Blinken", nobody in "a friend of President Trump".
 */
final class HeadName {
  private static final Set<String> MAY_FOLLOW =
      Set.of(
          "himself", "herself", "itself", "also", "too", "alone", "jr", "sr", "ii", "iii", "and");

  private final Context context;
  private final LinkedArticle article;
  private final SentenceView words;

  HeadName(Context context) {
    this.context = context;
    this.article = context.article();
    this.words = context.words();
  }

  Optional<Mention> of(TokenSpan speaker) {
    int end = endOfFirstPhrase(speaker);
    Optional<Mention> head = in(speaker.from(), end, speaker.to());
    if (head.filter(mention -> mention.referent().isPerson()).isPresent()) {
      return head;
    }
    return apposition(speaker, end, head.isEmpty()).or(() -> head).or(() -> lastName(speaker));
  }

  private Optional<Mention> in(int from, int end, int limit) {
    for (Mention mention : mentions(from, end)) {
      if (endsPhrase(mention.tokens().to(), limit) && !isGoverned(mention.tokens().from(), from)) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /** "The secretary, Antony Blinken, ..." */
  private Optional<Mention> apposition(TokenSpan speaker, int comma, boolean noName) {
    int from = comma + 1;
    if (words.isPunctuation(comma, '(')) {
      while (from < speaker.to() && !words.isPunctuation(from - 1, ')')) {
        from++;
      }
    } else if (!words.isPunctuation(comma, ',')) {
      return Optional.empty();
    }
    if (from >= speaker.to()) {
      return Optional.empty();
    }
    TokenSpan rest = new TokenSpan(from, speaker.to());
    return in(rest.from(), endOfFirstPhrase(rest), rest.to())
        .filter(
            mention ->
                mention.referent().isPerson()
                    || isBody(comma - 1)
                    || (noName && isOne(speaker.from(), comma, mention, speaker.to())));
  }

  /** "The auction house, Pell & Ashworth, ..." */
  private boolean isBody(int noun) {
    String word = words.key(noun);
    return context.lexicon().bodies().isKind(word) || context.lexicon().nouns().isBody(word);
  }

  /** "The landlord, Corvane Estates", but not "an analyst at the bank, HSBC". */
  private boolean isOne(int from, int comma, Mention name, int to) {
    for (int i = from; i < comma; i++) {
      if (SpeakerPhrase.isOfOwner(words.key(i))) {
        return false;
      }
    }
    return name.referent().type() == NameType.ORG
        && words.is(comma - 1, PartOfSpeech.NN)
        && name.tokens().to() >= withoutComma(to)
        && !context.lexicon().nouns().isCrowd(words.key(comma - 1));
  }

  /**
   * "The rider who complained most, Mary Stone"; "the chair of the club’s board, Dr Mary Stone".
   */
  private Optional<Mention> lastName(TokenSpan speaker) {
    int end = withoutComma(speaker.to());
    Optional<Mention> last =
        article
            .mentionAt(end - 1)
            .filter(mention -> mention.referent().isPerson() && mention.tokens().to() == end);
    int at = last.map(mention -> mention.tokens().from() - 1).orElse(speaker.from());
    while (at > speaker.from() && isTitleWord(at)) {
      at--;
    }
    return at > speaker.from() && words.isPunctuation(at, ',') ? last : Optional.empty();
  }

  private boolean isTitleWord(int token) {
    String key = words.key(token);
    return words.isPunctuation(token, '.')
        || context.lexicon().titles().knows(key)
        || context.lexicon().honorifics().isBefore(key)
        || isRetired(token - 1)
        || isRetired(token)
        || isRetired(token - 2);
  }

  /** "(retd)" after a rank. */
  private boolean isRetired(int open) {
    return words.isPunctuation(open, '(')
        && words.isPunctuation(open + 2, ')')
        && context.lexicon().honorifics().isAfter(words.key(open + 1));
  }

  private int withoutComma(int end) {
    return words.isPunctuation(end - 1, ',') ? end - 1 : end;
  }

  private List<Mention> mentions(int from, int to) {
    List<Mention> found = new ArrayList<>();
    int i = from;
    while (i < to) {
      Optional<Mention> mention = article.mentionAt(i);
      mention.ifPresent(found::add);
      i = mention.map(m -> m.tokens().to()).orElse(i + 1);
    }
    return found;
  }

  private int endOfFirstPhrase(TokenSpan speaker) {
    for (int i = speaker.from(); i < speaker.to(); i++) {
      boolean inName = article.mentionAt(i).isPresent();
      if (!inName
          && (words.isPunctuation(i, ',')
              || (words.isPunctuation(i, '(') && !isRetired(i))
              || words.isPunctuation(i, ';')
              || Prepositions.isRelative(words.key(i)))) {
        return i;
      }
    }
    return speaker.to();
  }

  private boolean endsPhrase(int after, int limit) {
    if (after >= limit) {
      return !words.isPossessive(after - 1);
    }
    String next = words.key(after);
    if (next.isEmpty()) {
      return !words.isPossessive(after) || after + 1 >= limit;
    }
    return MAY_FOLLOW.contains(next)
        || Prepositions.is(next)
        || Prepositions.isRelative(next)
        || WordKey.isArticle(next);
  }

  /** Whether a preposition makes the name a part of something else. */
  private boolean isGoverned(int name, int from) {
    int at = name - 1;
    boolean title = false;
    while (at >= from) {
      String key = words.key(at);
      int length = titleEndingAt(at, from);
      if (length > 0) {
        at -= length;
        title = true;
      } else if (Prepositions.is(key)) {
        return at > from;
      } else if (isPassedOver(at, key) || (title && isModifier(at, key))) {
        at--;
      } else {
        return false;
      }
    }
    return false;
  }

  private int titleEndingAt(int at, int from) {
    List<String> keys = words.keys(new TokenSpan(Math.max(from, at - 5), at + 1));
    int length = context.lexicon().titles().lengthAtEnd(keys);
    return length > 0 ? length : context.lexicon().honorifics().isBefore(words.key(at)) ? 1 : 0;
  }

  private boolean isPassedOver(int at, String key) {
    return context.lexicon().nouns().isPlain(key)
        || words.is(at, PartOfSpeech.JJ)
        || key.equals("republican")
        || key.equals("democratic")
        || context.isCountryAdjective(at);
  }

  private boolean isModifier(int at, String key) {
    return article.mentionAt(at).isPresent()
        || (!key.isEmpty() && words.isCapitalised(at))
        || words.isPossessive(at);
  }
}
