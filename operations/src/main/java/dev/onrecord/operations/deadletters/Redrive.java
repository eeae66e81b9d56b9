package dev.onrecord.operations.deadletters;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.schemas.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sends dead letters back to the topics they came from, each once: the record and the marker that
 * says so are one transaction.
 */
public final class Redrive {
  private final ClusterSettings cluster;
  private final Topics topics;

  public Redrive(ClusterSettings cluster, Topics topics) {
    this.cluster = cluster;
    this.topics = topics;
  }

  /**
   * What to send back.
   *
   * @param letters only these; if empty, all that the filter takes
   * @param dryRun only report what would be done
   * @param again also letters that were sent back before
   * @param evenSuperseded also letters whose key has a newer record
   */
  public record Request(
      Set<DeadLetterId> letters,
      DeadLetterFilter filter,
      boolean dryRun,
      boolean again,
      boolean evenSuperseded) {
    public Request {
      letters = Set.copyOf(letters);
    }
  }

  /** What happened to a letter. */
  public enum Outcome {
    SENT,
    WOULD_BE_SENT,
    SENT_BEFORE,
    SUPERSEDED
  }

  /**
   * The result for one letter.
   *
   * @param newest the offset that supersedes it; -1 if none does
   */
  public record Done(DeadLetter letter, Outcome outcome, long newest) {}

  /**
   * @param listener told of each letter when it is done
   * @throws OnRecordException if a letter does not exist or cannot be sent; those before it were
   */
  public void run(Request request, Consumer<Done> listener) {
    try (DeadLetterTopic deadLetters =
        new DeadLetterTopic(cluster, topics, Rights.redrive(topics))) {
      if (request.dryRun()) {
        run(request, deadLetters, letter -> Outcome.WOULD_BE_SENT, listener);
        return;
      }
      // Must come before the markers are read: this ends the last transaction of an earlier run,
      // and keeps a run that is still active from writing more.
      try (RedriveTransactions transactions = new RedriveTransactions(cluster, topics)) {
        Function<DeadLetter, Outcome> send =
            letter -> {
              transactions.send(letter, deadLetters.record(letter.id()));
              return Outcome.SENT;
            };
        run(request, deadLetters, send, listener);
      }
    }
  }

  private static void run(
      Request request,
      DeadLetterTopic deadLetters,
      Function<DeadLetter, Outcome> send,
      Consumer<Done> listener) {
    List<DeadLetter> open = new ArrayList<>();
    for (DeadLetter letter : chosen(request, deadLetters)) {
      if (letter.redriven().isPresent() && !request.again()) {
        listener.accept(new Done(letter, Outcome.SENT_BEFORE, -1));
      } else {
        open.add(letter);
      }
    }
    Map<DeadLetterId, Long> newest =
        new NewerRecords(deadLetters.broker(), deadLetters.records()).of(open);
    open.sort(Comparator.comparing(letter -> letter.origin().orElseThrow()));
    for (DeadLetter letter : open) {
      long superseding = newest.getOrDefault(letter.id(), -1L);
      boolean isKept = superseding >= 0 && !request.evenSuperseded();
      listener.accept(
          new Done(letter, isKept ? Outcome.SUPERSEDED : send.apply(letter), superseding));
    }
  }

  private static Collection<DeadLetter> chosen(Request request, DeadLetterTopic deadLetters) {
    List<DeadLetter> letters = deadLetters.letters();
    if (request.letters().isEmpty()) {
      return letters.stream().filter(request.filter()::takes).toList();
    }
    Map<DeadLetterId, DeadLetter> byId =
        letters.stream().collect(Collectors.toMap(DeadLetter::id, letter -> letter));
    request.letters().stream()
        .sorted()
        .filter(id -> !byId.containsKey(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw deadLetters.missing(id);
            });
    return request.letters().stream().sorted().map(byId::get).toList();
  }
}
