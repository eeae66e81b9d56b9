package dev.onrecord.kafka.rights;

import dev.onrecord.schemas.Topics;

/** Names of groups and transactional ids, on which users need rights. */
public final class ClientNames {
  private ClientNames() {}

  /** The group and the transactional id of every reprocessing for an application. */
  public static String reprocess(String applicationId) {
    return applicationId + "-reprocess";
  }

  /** The transactional id of every redrive: by default {@code onrecord-dead-letters-redrive}. */
  public static String redrive(Topics topics) {
    return topics.deadLetters().name().replace('.', '-') + "-redrive";
  }
}
