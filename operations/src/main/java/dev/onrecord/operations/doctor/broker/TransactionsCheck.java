package dev.onrecord.operations.doctor.broker;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.Access;
import dev.onrecord.operations.doctor.check.Check;
import dev.onrecord.operations.doctor.check.Finding;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;

/** Whether the credentials may use transactional ids of the application, which `streams` needs. */
public record TransactionsCheck(BrokerSession broker, String applicationId) implements Check {
  private static final String LOG = "__transaction_state";

  @Override
  public String name() {
    return "transactional ids";
  }

  @Override
  public Set<String> needs() {
    return Set.of(BrokerCheck.NAME);
  }

  @Override
  public Finding run() {
    // Without this topic, the question would have the broker create it.
    if (!broker
        .admin()
        .answer(asked -> asked.listTopics(new ListTopicsOptions().listInternal(true)).names())
        .contains(LOG)) {
      return Finding.ok(
          "none used on this cluster yet, or hidden by lack of DESCRIBE on topic " + LOG);
    }
    String id = applicationId + "-doctor";
    try {
      broker
          .admin()
          .answerUnless(
              TransactionalIdNotFoundException.class,
              asked -> asked.describeTransactions(List.of(id)).all());
      return Finding.ok("those that begin with %s- may be described".formatted(applicationId));
    } catch (OnRecordException e) {
      if (!Access.isRefusal(e)) {
        throw e;
      }
      return Finding.warning(
          "no DESCRIBE on transactional id %s-*, and 'streams' needs WRITE"
              .formatted(applicationId),
          "grant WRITE on the prefix %s-, or check with the credentials of 'streams'"
              .formatted(applicationId));
    }
  }
}
