package dev.onrecord.extraction.actors.speakers;

import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBD;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBZ;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.Pronouns;
import dev.onrecord.extraction.actors.names.SpeakerNouns;
import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import dev.onrecord.extraction.text.WordKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Resolves "I": the one in whose words it stands, or who signed the paragraph; and the "we" of a
 * release: the body that issued it. "He", inside quoted words, is not the one who says them.
 */
final class FirstPersons {
  /** Tokens between "I" and a signature. */
  private static final int REACH = 120;

  /** Sentences of a heading and a lead. */
  private static final int FIRST = 4;

  private static final Set<String> PLURAL = Set.of("we", "our");

  private final LinkedArticle article;
  private final Document document;
  private final Pronouns pronouns;
  private final SpeakerNouns nouns;
  private final List<Utterance> utterances;
  private final List<List<Mention>> meant;

  /**
   * Reads the first persons of these utterances.
   *
   * @param meant for each whom its speaker may be, where a pronoun says it; the likeliest first
   */
  FirstPersons(
      LinkedArticle article,
      Lexicon lexicon,
      List<Utterance> utterances,
      List<List<Mention>> meant) {
    this.meant = meant;
    this.article = article;
    this.document = article.document();
    this.pronouns = lexicon.pronouns();
    this.nouns = lexicon.nouns();
    this.utterances = utterances;
  }

  /** Writes whom each first person means into the speakers of the utterances. */
  void resolve(List<List<Resolution>> speakers) {
    int[] around = around();
    Optional<Resolution> issuer = issuer(speakers);
    for (int i = 0; i < utterances.size(); i++) {
      TokenSpan speaker = utterances.get(i).speaker().orElse(null);
      if (speaker == null || speaker.length() > 1) {
        continue;
      }
      int outer = around[speaker.from()];
      String word = article.words().key(speaker.from());
      if (word.equals("i")) {
        if (outer != i) {
          speakers.set(i, List.of(singular(speaker, outer, speakers)));
        }
      } else if (outer >= 0
          && pronouns.gender(word).isPresent()
          && document.quote(speaker.from()) >= 0) {
        speakers.set(i, List.of(third(i, speakers.get(i).get(0), speakers.get(outer))));
      } else if (PLURAL.contains(word) && outer < 0 && document.quote(speaker.from()) < 0) {
        speakers.set(i, List.of(issuer.orElse(Resolution.UNKNOWN)));
      }
    }
  }

  /** "He", inside somebody's quoted words: another one, where only one other fits. */
  private Resolution third(int utterance, Resolution meantHere, List<Resolution> outer) {
    List<Mention> others =
        meant.get(utterance).stream()
            .filter(
                mention ->
                    outer.stream().noneMatch(one -> one.actor().equals(mention.referent().actor())))
            .toList();
    if (others.size() == 1 && others.get(0).referent().actor().isKnown()) {
      return Resolution.elsewhere(others.get(0));
    }
    return !meant.get(utterance).isEmpty()
            && outer.stream().noneMatch(one -> one.actor().equals(meantHere.actor()))
        ? meantHere
        : Resolution.UNKNOWN;
  }

  private Resolution singular(TokenSpan word, int outer, List<List<Resolution>> speakers) {
    if (outer < 0) {
      return signature(word.from());
    }
    if (speakers.get(outer).size() > 1) {
      return Resolution.UNKNOWN;
    }
    Resolution same = speakers.get(outer).get(0);
    return utterances.get(outer).speaker().map(w -> same.seenIn(w, article)).orElse(same);
  }

  /**
   * The first body that speaks in the present tense and outside quotations: "The Council condemns
   * the attack. We call on all sides ...". News says "condemned".
   */
  private Optional<Resolution> issuer(List<List<Resolution>> speakers) {
    return about().or(() -> speaking(speakers)).or(() -> first(speakers));
  }

  /** "About Halden Group", at the end of a release. */
  private Optional<Resolution> about() {
    for (int i = 0; i < document.size(); i++) {
      if (article.words().hasKey(i, "about") && article.words().sentenceStart(i) == i) {
        Optional<Mention> name = article.mentionAt(i + 1);
        if (name.filter(mention -> mention.referent().type() == NameType.ORG).isPresent()) {
          return name.map(Resolution::elsewhere);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The body with whose name a heading or the lead begins, if that is no title ("Joint Statement"),
   * and no news of it either: "The Council condemned".
   */
  private Optional<Resolution> first(List<List<Resolution>> speakers) {
    return article.mentions().stream()
        .filter(mention -> mention.referent().type() == NameType.ORG)
        .takeWhile(mention -> document.sentence(mention.tokens().from()) < FIRST)
        .filter(mention -> begins(mention.tokens().from()))
        .findFirst()
        .filter(mention -> !nouns.isDocument(article.words().key(mention.tokens().to() - 1)))
        .map(Resolution::elsewhere)
        .filter(body -> !isReported(body, speakers));
  }

  private boolean begins(int name) {
    int start = article.words().sentenceStart(name);
    return name == start || (name == start + 1 && WordKey.isArticle(article.words().key(start)));
  }

  private boolean isReported(Resolution body, List<List<Resolution>> speakers) {
    return IntStream.range(0, utterances.size())
        .filter(i -> speakers.get(i).stream().anyMatch(one -> one.actor().equals(body.actor())))
        .mapToObj(i -> utterances.get(i).cue())
        .flatMap(Optional::stream)
        .anyMatch(cue -> article.words().is(cue.from(), VBD) && document.quote(cue.from()) < 0);
  }

  private Optional<Resolution> speaking(List<List<Resolution>> speakers) {
    for (int i = 0; i < utterances.size(); i++) {
      boolean present =
          utterances
              .get(i)
              .cue()
              .filter(
                  cue ->
                      article.words().is(cue.from(), VBZ) || article.words().is(cue.to() - 1, VBZ))
              .filter(cue -> document.quote(cue.from()) < 0)
              .isPresent();
      Resolution only = speakers.get(i).size() == 1 ? speakers.get(i).get(0) : Resolution.UNKNOWN;
      if (present && only.referent().filter(referent -> !referent.isPerson()).isPresent()) {
        return utterances.get(i).speaker().map(words -> only.seenIn(words, article));
      }
    }
    return Optional.empty();
  }

  /** For each token the utterance in whose content it stands; -1 for none. */
  private int[] around() {
    int[] around = new int[document.size()];
    Arrays.fill(around, -1);
    for (int i = 0; i < utterances.size(); i++) {
      for (TokenSpan content : utterances.get(i).content()) {
        // The outer content comes first or reaches further; it is not written over.
        for (int token = content.from(); token < content.to() && around[token] < 0; token++) {
          around[token] = i;
        }
      }
    }
    return around;
  }

  /** The name after the dash at the end of the paragraph: "I am glad. — Mary Stone". */
  private Resolution signature(int token) {
    int paragraph = document.paragraph(token);
    int limit = Math.min(document.size(), token + REACH);
    for (int i = token; i < limit && document.paragraph(i) == paragraph; i++) {
      if (isDash(i)) {
        for (int name = i + 1; name < Math.min(limit, i + 4); name++) {
          Optional<Mention> mention = article.mentionAt(name);
          if (mention.isPresent()) {
            return Resolution.elsewhere(mention.get());
          }
        }
      }
    }
    return Resolution.UNKNOWN;
  }

  private boolean isDash(int token) {
    return article.words().isMark(token, "—–") || article.words().is(token, "--");
  }
}
