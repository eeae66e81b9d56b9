package dev.onrecord.cli.publish;

import dev.onrecord.cli.environment.OnShutdown;
import dev.onrecord.producer.Replay;
import dev.onrecord.producer.ReplaySummary;
import dev.onrecord.producer.corpus.Corpus;
import dev.onrecord.producer.corpus.CorpusReader;
import dev.onrecord.producer.corpus.CorpusSettings;
import dev.onrecord.producer.corpus.SeenBefore;
import dev.onrecord.producer.corpus.web.Watch;
import dev.onrecord.producer.corpus.web.WebAddress;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Supplier;

/** Replays what is new at addresses, as often as they change. */
final class WatchedReplay {
  private final Supplier<Replay> replays;
  private final CorpusSettings settings;
  private final PrintStream out;
  private final SeenBefore seen = new SeenBefore();

  /**
   * @param replays a new one for each page
   * @param out where it says what it does
   */
  WatchedReplay(Supplier<Replay> replays, CorpusSettings settings, PrintStream out) {
    this.replays = replays;
    this.settings = settings;
    this.out = out;
  }

  /**
   * Runs until it is stopped, or until no address is left.
   *
   * @return whether it was stopped
   */
  boolean run(Watch watch) throws InterruptedException {
    try (OnShutdown hook = OnShutdown.run(watch::stop)) {
      Optional<Watch.Visit> visit = watch.next();
      while (visit.isPresent()) {
        String name = visit.get().address().name();
        visit.get().problem().ifPresent(problem -> out.println(name + ": " + problem));
        if (visit.get().page().isPresent()) {
          replay(visit.get().address(), visit.get().page().get());
        }
        visit = watch.next();
      }
    }
    return watch.isStopped();
  }

  private void replay(WebAddress address, byte[] page) throws InterruptedException {
    Corpus corpus = Corpus.at(address, settings);
    try (CorpusReader reader = corpus.read(any -> new ByteArrayInputStream(page), seen)) {
      ReplaySummary summary = replays.get().run(reader);
      if (summary.read() > 0) {
        reader.notes().forEach(out::println);
        out.println(address.name() + ": " + summary);
      }
    }
  }
}
