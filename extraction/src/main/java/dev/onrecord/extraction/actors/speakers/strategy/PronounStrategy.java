package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.names.Gender;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.actors.names.Pronouns;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.Optional;
import java.util.function.Supplier;

/** "She", "it", and "who" after a name. */
final class PronounStrategy implements SpeakerStrategy {
  /** Words of a bracket that are passed over: the time stays linear. */
  private static final int BRACKET = 60;

  @Override
  public Optional<Resolution> resolve(
      SpeakerPhrase phrase, Context context, Supplier<Resolution> owner) {
    TokenSpan tokens = phrase.tokens();
    SentenceView words = context.words();
    int first = tokens.from();
    boolean alone =
        tokens.length() == 1 || (tokens.length() == 2 && words.isPossessive(tokens.to() - 1));
    boolean clause = Prepositions.isRelative(words.key(first));
    if (!alone && !clause) {
      return Optional.empty();
    }
    Optional<Resolution> pronoun = pronoun(first, context);
    return clause ? pronoun.or(() -> Optional.of(nameIn(tokens, context))) : pronoun;
  }

  /** "Whose lawyer, Mary Stone" */
  private static Resolution nameIn(TokenSpan clause, Context context) {
    return new HeadName(context)
        .of(clause)
        .map(name -> Resolution.named(name.referent()))
        .orElse(Resolution.UNKNOWN);
  }

  private static Optional<Resolution> pronoun(int token, Context context) {
    if (context.article().mentionAt(token).isPresent()) {
      // "US" is not "us".
      return Optional.empty();
    }
    String word = context.words().key(token);
    Pronouns pronouns = context.lexicon().pronouns();
    if (pronouns.isOpen(word)) {
      return Optional.of(Resolution.UNKNOWN);
    }
    Optional<Gender> gender = pronouns.gender(word);
    if (gender.isPresent()) {
      return Optional.of(again(context.discourse().person(gender.get()), context));
    }
    if (pronouns.isBody(word)) {
      return new Subjects(context)
          .before(token)
          .or(() -> Optional.of(again(context.discourse().body(), context)));
    }
    return pronouns.isRelative(word)
        ? Optional.of(
            nameBefore(token, context)
                .map(Resolution::elsewhere)
                .orElseGet(() -> new Subjects(context).inFront(token)))
        : Optional.empty();
  }

  /** One whom nobody can name stays present all the same. */
  private static Resolution again(Optional<Mention> meant, Context context) {
    meant
        .filter(mention -> !mention.referent().actor().isKnown())
        .ifPresent(mention -> context.discourse().spoke(mention.referent(), mention.tokens()));
    return Resolution.elsewhere(meant);
  }

  /** The name directly before "who". */
  private static Optional<Mention> nameBefore(int token, Context context) {
    SentenceView words = context.words();
    int before = token - 1;
    if (words.isPunctuation(before, ',')) {
      before--;
    }
    if (words.isPunctuation(before, ')')) {
      int limit = Math.max(0, before - BRACKET);
      while (before > limit && !words.isPunctuation(before, '(')) {
        before--;
      }
      before--;
    }
    return context.article().mentionAt(before);
  }
}
