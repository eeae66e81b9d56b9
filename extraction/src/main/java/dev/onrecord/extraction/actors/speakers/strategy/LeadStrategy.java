package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import dev.onrecord.extraction.actors.speakers.resolution.SpeakerPhrase;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.Document;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * "Ex-dancer accuses", "A former dancer has told ...": a headline or a lead describes one whom the
 * next paragraphs name.
 */
final class LeadStrategy implements SpeakerStrategy {
  private static final Set<String> ARTICLES = Set.of("a", "an");

  /** Paragraphs of headline, byline and lead. */
  private static final int LEAD = 4;

  /** Paragraphs after it in which the person is named. */
  private static final int NEXT = 4;

  @Override
  public Optional<Resolution> resolve(
      SpeakerPhrase phrase, Context context, Supplier<Resolution> owner) {
    if (!isInLead(phrase, context) || !PersonNoun.mayBe(phrase, context)) {
      return Optional.empty();
    }
    RoleWords role = RoleWords.of(phrase, context, owner);
    Resolution introduced = role.introducedAnywhere(context);
    if (introduced.isKnown()) {
      return Optional.of(introduced);
    }
    if (isHeadline(phrase, context) && context.lexicon().titles().isForm(phrase.noun())) {
      return Optional.empty();
    }
    Optional<Mention> named = firstNamed(phrase, role, context);
    named.ifPresent(person -> context.descriptions().learn(role.titles(), person.referent()));
    return named.map(Resolution::elsewhere).filter(Resolution::isKnown);
  }

  private static boolean isInLead(SpeakerPhrase phrase, Context context) {
    int at = phrase.core().from();
    Document document = context.article().document();
    return document.paragraph(at) < LEAD
        && document.quote(at) < 0
        && !context.words().is(phrase.core().to() - 1, PartOfSpeech.NNS)
        && (ARTICLES.contains(context.words().key(at)) || isHeadline(phrase, context))
        && context.descriptions().introduced().stream()
            .noneMatch(person -> person.tokens().from() < at);
  }

  /** "Ex-dancer accuses": without an article. */
  private static boolean isHeadline(SpeakerPhrase phrase, Context context) {
    return context.article().document().paragraph(phrase.core().from()) == 0
        && !phrase.isIndefinite()
        && !phrase.isDefinite()
        && isWithoutName(phrase, context);
  }

  private static boolean isWithoutName(SpeakerPhrase phrase, Context context) {
    for (int i = phrase.core().from(); i < phrase.core().to(); i++) {
      if (context
          .article()
          .mentionAt(i)
          .filter(mention -> mention.referent().type() != NameType.PLACE)
          .isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** The first person of the article, where a paragraph begins with the name. */
  private static Optional<Mention> firstNamed(
      SpeakerPhrase phrase, RoleWords role, Context context) {
    Document document = context.article().document();
    int lead = document.paragraph(phrase.core().from());
    return context.descriptions().introduced().stream()
        .findFirst()
        .filter(
            person -> {
              int name = person.tokens().from();
              int paragraph = document.paragraph(name);
              return paragraph > lead
                  && paragraph <= lead + NEXT
                  && (name == 0 || document.paragraph(name - 1) < paragraph);
            })
        .filter(
            person ->
                role.gender().isEmpty()
                    || person.referent().gender().isEmpty()
                    || person.referent().gender().equals(role.gender()));
  }
}
