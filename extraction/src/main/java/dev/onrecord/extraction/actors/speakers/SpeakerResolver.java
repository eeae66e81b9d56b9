package dev.onrecord.extraction.actors.speakers;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.linking.Referent;
import dev.onrecord.extraction.actors.names.Gender;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.actors.names.Titles;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves the speakers of one article's utterances to actors, in the order of the text. What the
 * text does not say stays unknown.
 */
final class SpeakerResolver {
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
  private static final Set<String> NOBODY =
      Set.of("they", "we", "you", "i", "them", "us", "their", "our", "your", "my", "me", "others");
  private static final Set<String> SUBJECTS = Set.of("he", "she", "it", "they", "we", "i", "you");
  private static final int DEEPEST = 3;

  /** Words of a speaker, and of a sentence, that are looked at: the time stays linear. */
  private static final int LONGEST = 60;

  private static final int REACH = 200;

  private final LinkedArticle article;
  private final SentenceView words;
  private final Discourse discourse;
  private final HeadName headNames;
  private final NounResolver nouns;
  private final Documents documents;
  private int depth;

  SpeakerResolver(
      LinkedArticle article, DirectoryIndex directory, LocalDate day, List<Utterance> utterances) {
    this.article = article;
    this.words = article.words();
    this.discourse = new Discourse(article, utterances);
    this.documents = new Documents(article);
    this.headNames = new HeadName(article, directory);
    this.nouns =
        new NounResolver(article, directory, day, discourse, documents, this::speakerBehind);
  }

  /**
   * The speakers named by these words: more than one where several are named side by side, exactly
   * one unknown where nobody is known. Calls must go through the article from its beginning.
   */
  List<Resolution> resolve(TokenSpan speaker) {
    discourse.readTo(speaker.from());
    List<Resolution> resolutions = new ArrayList<>();
    List<TokenSpan> parts = Coordination.parts(article, widened(first(speaker)));
    for (TokenSpan part : parts) {
      Resolution resolution = part.from() < speaker.from() ? before(part) : one(part);
      if (resolution.isKnown() && !resolutions.contains(resolution)) {
        resolutions.add(resolution);
      } else if (resolutions.isEmpty() && parts.size() > 1) {
        break;
      }
    }
    if (resolutions.isEmpty()) {
      resolutions.add(parts.size() > 1 ? one(first(speaker)) : Resolution.UNKNOWN);
    }
    for (Resolution resolution : resolutions) {
      resolution.referent().ifPresent(referent -> spoke(resolution, referent, speaker));
    }
    return resolutions;
  }

  /** One of a list whom the words found as the speaker leave out. */
  private Resolution before(TokenSpan part) {
    Resolution resolution = one(part);
    return resolution.at().isPresent() ? resolution : resolution.seenAt(part);
  }

  private void spoke(Resolution resolution, Referent referent, TokenSpan speaker) {
    documents.spoke(article.document().sentence(speaker.from()), resolution);
    boolean namedHere = false;
    for (int i = speaker.from(); i < speaker.to() && !namedHere; i++) {
      namedHere |= article.mentionAt(i).filter(m -> m.referent() == referent).isPresent();
    }
    if (!namedHere) {
      discourse.spoke(referent, resolution.at().orElse(speaker));
    }
  }

  /**
   * Who is the subject of the sentence in front of this token: the first name that no preposition
   * and no noun governs, and that is not part of what somebody says.
   */
  Resolution subjectBefore(int token) {
    int start = article.document().sentenceStart(article.document().sentence(token));
    for (int i = start; i < Math.min(token, start + REACH); i++) {
      Mention mention = article.mentionAt(i).orElse(null);
      if (mention != null) {
        TokenSpan tokens = mention.tokens();
        if (discourse.isOutside(tokens) && !Prepositions.precede(words, tokens.from())) {
          return isOneClause(tokens.to(), token)
              ? Resolution.elsewhere(mention)
              : Resolution.UNKNOWN;
        }
        i = tokens.to() - 1;
      }
    }
    return Resolution.UNKNOWN;
  }

  private boolean isOneClause(int from, int to) {
    for (int i = from; i < Math.min(to, from + REACH); i++) {
      String word = words.key(i);
      if (Prepositions.isRelative(word) || SUBJECTS.contains(word)) {
        return false;
      }
    }
    return to - from < REACH;
  }

  private Resolution speakerBehind(TokenSpan tokens) {
    if (depth >= DEEPEST) {
      return Resolution.UNKNOWN;
    }
    depth++;
    Resolution resolution = one(tokens);
    depth--;
    return resolution;
  }

  private Resolution one(TokenSpan part) {
    TokenSpan speaker = withoutFront(part);
    String first = words.key(speaker.from());
    if (speaker.length() == 1 || (words.isPossessive(speaker.to() - 1) && speaker.length() == 2)) {
      Optional<Resolution> pronoun = pronoun(first, speaker.from());
      if (pronoun.isPresent()) {
        return pronoun.get();
      }
    }
    if (Prepositions.isRelative(first)) {
      return pronoun(first, speaker.from()).orElse(Resolution.UNKNOWN);
    }
    Optional<Mention> head = headNames.of(speaker);
    if (head.isPresent()) {
      return named(head.get());
    }
    return nouns.resolve(NounPhrase.of(article, speaker));
  }

  private Resolution named(Mention mention) {
    Referent referent = mention.referent();
    if (referent.type() == NameType.ORG && referent.entry().isEmpty()) {
      Optional<Referent> inContext = nouns.institutionInContext(words.keys(mention.tokens()));
      if (inContext.isPresent()) {
        return Resolution.named(inContext.get());
      }
    }
    return referent.actor().isKnown() ? Resolution.named(referent) : Resolution.UNKNOWN;
  }

  /** Empty where the word is no pronoun. */
  private Optional<Resolution> pronoun(String word, int token) {
    if (article.mentionAt(token).isPresent()) {
      // "US" is not "us".
      return Optional.empty();
    }
    if (NOBODY.contains(word)) {
      return Optional.of(Resolution.UNKNOWN);
    }
    Optional<Gender> gender = Discourse.genderOf(word);
    if (gender.isPresent()) {
      return Optional.of(elsewhere(discourse.person(gender.get())));
    }
    if (word.equals("it") || word.equals("its") || word.equals("itself")) {
      return Optional.of(elsewhere(discourse.body()));
    }
    return RELATIVES.contains(word) ? Optional.of(relative(token)) : Optional.empty();
  }

  private static Resolution elsewhere(Optional<Mention> mention) {
    return mention
        .map(Resolution::elsewhere)
        .filter(Resolution::isKnown)
        .orElse(Resolution.UNKNOWN);
  }

  /** The name directly in front of "who". */
  private Resolution relative(int token) {
    int before = token - 1;
    if (words.isPunctuation(before, ',')) {
      before--;
    }
    if (words.isPunctuation(before, ')')) {
      int limit = Math.max(0, before - LONGEST);
      while (before > limit && !words.isPunctuation(before, '(')) {
        before--;
      }
      before--;
    }
    return elsewhere(article.mentionAt(before));
  }

  /** The whole phrase, where the words are only the front of "EU chief Ursula von der Leyen". */
  private TokenSpan widened(TokenSpan speaker) {
    int from = startOfList(speaker);
    int to = speaker.to();
    if (article.mentionAt(to - 1).isEmpty()) {
      return new TokenSpan(from, to);
    }
    int limit = Math.min(words.size(), to + LONGEST);
    while (to < limit && article.mentionAt(to).isEmpty() && Titles.shipped().knows(words.key(to))) {
      to++;
    }
    boolean person =
        to < words.size() && article.mentionAt(to).filter(m -> m.referent().isPerson()).isPresent();
    if (to > speaker.to() && person) {
      to = article.mentionAt(to).orElseThrow().tokens().to();
    }
    return new TokenSpan(from, to);
  }

  /** Where "the US, Britain and Australia" begins when only the last two were found. */
  private int startOfList(TokenSpan speaker) {
    int from = speaker.from();
    boolean list = false;
    for (int i = from; i < speaker.to() && i < from + LONGEST; i++) {
      list |= words.hasKey(i, "and");
    }
    while (list && words.isPunctuation(from - 1, ',')) {
      Mention before = article.mentionAt(from - 2).orElse(null);
      if (before == null || Prepositions.precede(words, before.tokens().from())) {
        return from;
      }
      from = before.tokens().from();
    }
    return from;
  }

  private static TokenSpan first(TokenSpan speaker) {
    return speaker.length() > LONGEST
        ? new TokenSpan(speaker.from(), speaker.from() + LONGEST)
        : speaker;
  }

  private TokenSpan withoutFront(TokenSpan speaker) {
    int from = speaker.from();
    while (from < speaker.to() - 1
        && (words.key(from).isEmpty() || words.hasKey(from, "both") || words.hasKey(from, "even"))) {
      from++;
    }
    return new TokenSpan(from, speaker.to());
  }
}
