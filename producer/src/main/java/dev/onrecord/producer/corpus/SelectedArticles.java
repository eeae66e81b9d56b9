package dev.onrecord.producer.corpus;

import dev.onrecord.schemas.Article;
import java.time.Clock;
import java.util.function.Consumer;

/** The articles of a corpus from the wanted days, and how many there were. For one run. */
public final class SelectedArticles {
  private final CorpusReader reader;
  private final Days days;
  private final Clock clock;
  private long read;
  private long rejected;
  private long withdrawn;
  private long skipped;

  public SelectedArticles(CorpusReader reader, Days days, Clock clock) {
    this.reader = reader;
    this.days = days;
    this.clock = clock;
  }

  /** Passes on every article that is wanted and valid, and every one that is rejected. */
  public void forEach(Consumer<Article> article, Consumer<ReadResult.Rejected> unfit) {
    while (reader.hasNext()) {
      ReadResult next = days.judged(reader.next(), clock.instant());
      read++;
      if (next instanceof ReadResult.Rejected rejection) {
        rejected++;
        unfit.accept(rejection);
      } else if (next instanceof ReadResult.Withdrawn) {
        withdrawn++;
      } else if (next instanceof ReadResult.Accepted accepted) {
        boolean wanted = days.include(accepted.article().getPublished());
        skipped += wanted ? 0 : 1;
        if (wanted) {
          article.accept(accepted.article());
        }
      }
    }
  }

  /** Whether something was read, and nothing was rejected. */
  public boolean isComplete() {
    return read > 0 && rejected == 0;
  }

  /** {@code read 5, rejected 0}, and the withdrawals and the skipped ones if there are any. */
  public String summary() {
    return "read %d, rejected %d%s%s"
        .formatted(
            read,
            rejected,
            withdrawn == 0 ? "" : ", withdrawals " + withdrawn,
            skipped == 0 ? "" : ", skipped " + skipped);
  }
}
