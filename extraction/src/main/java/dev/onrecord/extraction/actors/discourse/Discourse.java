package dev.onrecord.extraction.actors.discourse;

import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.linking.Referent;
import dev.onrecord.extraction.actors.names.Gender;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads an article from its beginning and knows, at every place, who "he", "she" and "it" are. What
 * stands inside somebody's words counts little for what stands outside of them.
 */
public final class Discourse {
  /** So much more present is the one of two bodies of a kind that is meant. */
  private static final double CLEARLY = 1.5;

  /** Among more names none is looked for by its kind: the time stays linear. */
  private static final int MOST = 500;

  private final LinkedArticle article;
  private final Document document;
  private final SentenceView words;
  private final Lexicon lexicon;
  private final SalienceWeights weights;
  private final BitSet inContent = new BitSet();
  private final BitSet inSpeaker = new BitSet();
  private final Salience people;
  private final Salience bodies;
  private final Map<Referent, Mention> lastMentions = new HashMap<>();
  private final Roles roles;
  private final int[] narrative;
  private int next;

  public Discourse(
      LinkedArticle article, Lexicon lexicon, SalienceWeights weights, List<Utterance> utterances) {
    this.article = article;
    this.lexicon = lexicon;
    this.weights = weights;
    this.people = new Salience(weights.decay());
    this.bodies = new Salience(weights.decay());
    this.document = article.document();
    this.words = article.words();
    this.roles = new Roles(article, lexicon, weights, inContent, inSpeaker);
    for (Utterance utterance : utterances) {
      utterance.content().forEach(span -> inContent.set(span.from(), span.to()));
      utterance.speaker().ifPresent(span -> inSpeaker.set(span.from(), span.to()));
    }
    this.narrative = narrative();
  }

  /** The number of each sentence, not counting those that are wholly somebody's quoted words. */
  private int[] narrative() {
    int sentences = document.size() == 0 ? 0 : document.sentence(document.size() - 1) + 1;
    int[] numbers = new int[sentences];
    for (int i = 1; i < sentences; i++) {
      int from = document.sentenceStart(i);
      int outside = inContent.nextClearBit(from);
      boolean quoted = document.quote(from) >= 0 && outside >= document.sentenceEnd(i);
      numbers[i] = numbers[i - 1] + (quoted ? 0 : 1);
    }
    return numbers;
  }

  /** Reads on up to this token. */
  public void readTo(int token) {
    while (next < token) {
      Mention mention = article.mentionAt(next).orElse(null);
      if (mention == null) {
        readPronoun(next);
        next++;
      } else {
        enter(next);
        read(mention);
        next = mention.tokens().to();
      }
    }
    enter(token);
  }

  private void enter(int token) {
    if (token < document.size()) {
      people.enter(narrative[document.sentence(token)]);
      bodies.enter(narrative[document.sentence(token)]);
    }
  }

  /** Whom a pronoun for a man or a woman means here. */
  public Optional<Mention> person(Gender gender) {
    return people
        .best(referent -> fits(referent, gender), weights.least(), weights.ratio())
        .or(() -> people.only(referent -> isKnownAs(referent, gender), weights.leastAlone()));
  }

  /** Whom a pronoun for a man or a woman may mean here, the most present first. */
  public List<Mention> people(Gender gender) {
    return people.ranked(referent -> fits(referent, gender), weights.leastOther());
  }

  /** The only person whom a word without a name may mean here. */
  public Optional<Mention> anybody(Optional<Gender> gender) {
    return people.only(
        referent -> gender.isEmpty() || fits(referent, gender.get()), weights.least());
  }

  /** Which body or country "it" means here. */
  public Optional<Mention> body() {
    return bodies.best(referent -> true, weights.leastBody(), weights.ratio());
  }

  /** The body of this kind that is most present. */
  public Optional<Mention> body(Predicate<Referent> kind) {
    return bodies.best(kind, weights.least(), 1);
  }

  /** The only body of this kind that was named so far. */
  public Optional<Mention> soleBody(Predicate<Referent> kind) {
    List<Mention> fitting = bodiesOf(kind);
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** The only body of this kind that was named so far, or clearly the most present. */
  public Optional<Mention> onlyBody(Predicate<Referent> kind) {
    return lastMentions.size() > MOST
        ? Optional.empty()
        : soleBody(kind).or(() -> bodies.best(kind, 0, CLEARLY));
  }

  /** The first two. */
  private List<Mention> bodiesOf(Predicate<Referent> kind) {
    return lastMentions.size() > MOST
        ? List.of()
        : lastMentions.values().stream()
            .filter(mention -> !mention.referent().isPerson() && kind.test(mention.referent()))
            .limit(2)
            .toList();
  }

  /** Notes that somebody spoke in these words, which do not name him, her or it by name. */
  public void spoke(Referent referent, TokenSpan speaker) {
    if (referent.isPerson() && people.isPresent(referent)) {
      people.refresh(referent, weights.speaker());
    } else {
      salience(referent).mention(new Mention(speaker, referent), weights.speaker());
    }
  }

  /** Notes that a sentence is about somebody whom it does not name. */
  public void isSubject(Referent referent, TokenSpan subject) {
    if (people.isPresent(referent)) {
      people.refresh(referent, weights.subject());
    } else {
      people.mention(new Mention(subject, referent), weights.subject());
    }
  }

  /**
   * Notes that somebody spoke whom the article does not name. In "asked by a reporter" and "her
   * lawyer said" another one is the topic.
   */
  public void spokeUnnamed(Referent referent, TokenSpan speaker) {
    boolean beside =
        words.hasKey(speaker.from() - 1, "by")
            || lexicon.pronouns().isOwner(words.key(speaker.from()));
    salience(referent)
        .mention(new Mention(speaker, referent), beside ? weights.other() : weights.speaker());
  }

  /** The last mention by name before this place. */
  public Optional<Mention> lastMention(Referent referent) {
    return Optional.ofNullable(lastMentions.get(referent));
  }

  /** Whether the token is part of the words of a speaker. */
  public boolean isSpeaker(int token) {
    return inSpeaker.get(token);
  }

  /** Whether a name stands for itself: in nobody's words, and owner of nothing. */
  public boolean isOutside(TokenSpan name) {
    return !inContent.get(name.from()) && !roles.isOwner(name);
  }

  private static boolean isKnownAs(Referent referent, Gender gender) {
    return referent.gender().filter(known -> known == gender).isPresent();
  }

  /** Whether the person may be meant by a pronoun of this gender. */
  public static boolean fits(Referent referent, Gender gender) {
    return referent.gender().isEmpty() || referent.gender().get() == gender;
  }

  private void read(Mention mention) {
    lastMentions.put(mention.referent(), mention);
    salience(mention.referent()).mention(mention, roles.weight(mention));
  }

  private Salience salience(Referent referent) {
    return referent.isPerson() ? people : bodies;
  }

  private boolean mayBePronoun(int token) {
    char c = document.firstChar(token);
    return (c == 'h' || c == 's' || c == 'H' || c == 'S')
        && document.end(token) - document.start(token) <= "himself".length();
  }

  private void readPronoun(int token) {
    if (!mayBePronoun(token) || document.quote(token) >= 0 || inSpeaker.get(token)) {
      return;
    }
    enter(token);
    lexicon
        .pronouns()
        .gender(words.key(token))
        .flatMap(this::person)
        .ifPresent(
            mention ->
                people.refresh(
                    mention.referent(),
                    inContent.get(token) ? weights.inContent() : weights.pronoun()));
  }
}
