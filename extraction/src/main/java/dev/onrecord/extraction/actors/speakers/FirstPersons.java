package dev.onrecord.extraction.actors.speakers;

import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.speakers.strategy.Resolution;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Resolves "I": the one in whose words it stands, or who signed the paragraph. */
final class FirstPersons {
  /** Tokens between "I" and a signature. */
  private static final int REACH = 120;

  private final LinkedArticle article;
  private final Document document;
  private final List<Utterance> utterances;

  FirstPersons(LinkedArticle article, List<Utterance> utterances) {
    this.article = article;
    this.document = article.document();
    this.utterances = utterances;
  }

  /** Writes whom each "I" means into the speakers of the utterances. */
  void resolve(List<List<Resolution>> speakers) {
    int[] around = around();
    for (int i = 0; i < utterances.size(); i++) {
      TokenSpan speaker = utterances.get(i).speaker().orElse(null);
      if (speaker == null || speaker.length() > 1 || !article.words().hasKey(speaker.from(), "i")) {
        continue;
      }
      int outer = around[speaker.from()];
      if (outer < 0) {
        speakers.set(i, List.of(signature(speaker.from())));
      } else if (outer != i && speakers.get(outer).size() == 1) {
        Resolution same = speakers.get(outer).get(0);
        Optional<TokenSpan> words = utterances.get(outer).speaker();
        speakers.set(i, List.of(words.map(w -> same.seenIn(w, article)).orElse(same)));
      }
    }
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
