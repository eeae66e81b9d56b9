package dev.onrecord.kafka.admin;

import com.google.common.base.Throwables;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.rights.Right;
import dev.onrecord.kafka.rights.Rights;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Names the rights that a user lacks, which Kafka's errors do not. */
public final class Access {
  private final AccessProbe probe;
  private final String brokers;

  public Access(ClusterAdmin admin) {
    probe = new AccessProbe(admin);
    brokers = admin.brokers();
  }

  /**
   * Makes sure that the user has these rights, as far as the brokers tell.
   *
   * @throws OnRecordException naming those that are lacking
   */
  public void require(Rights rights) {
    Set<Right> lacking = lacking(rights.all());
    if (!lacking.isEmpty()) {
      throw new OnRecordException(refusal(brokers, rights, lacking));
    }
  }

  /** Which of these rights the user lacks, as far as the brokers tell. */
  public Set<Right> lacking(Collection<Right> needed) {
    Map<ResourcePattern, List<Right>> byResource =
        needed.stream().collect(Collectors.groupingBy(Right::resource));
    Set<Right> lacking = new HashSet<>();
    byResource.forEach((resource, rights) -> lacking.addAll(lacking(resource, rights)));
    return lacking;
  }

  private List<Right> lacking(ResourcePattern resource, List<Right> rights) {
    Optional<Set<AclOperation>> allowed = probe.allowed(resource);
    return rights.stream()
        .filter(
            right ->
                right.operation() == AclOperation.CREATE
                    ? !probe.mayCreate(resource)
                    : allowed.isPresent() && !allowed.get().contains(right.operation()))
        .toList();
  }

  /** Whether an error is a broker's "you may not". */
  public static boolean isRefusal(Throwable error) {
    return refusal(error).isPresent();
  }

  private static Optional<Throwable> refusal(Throwable error) {
    return Throwables.getCausalChain(error).stream()
        .filter(AuthorizationException.class::isInstance)
        .findFirst();
  }

  /** Why a broker refused a command; empty if the command failed for another reason. */
  public static Optional<String> refusal(ClusterSettings cluster, Rights rights, Throwable error) {
    return refusal(error)
        .map(
            refused ->
                refusal(cluster.bootstrapServers(), rights, suspects(cluster, rights, refused)));
  }

  private static String refusal(String brokers, Rights rights, Collection<Right> lacking) {
    return "broker %s does not allow %s: grant the user of '%s' its rights, which docs/operations.md lists"
        .formatted(
            brokers,
            lacking.stream().map(Right::toString).sorted().collect(Collectors.joining(", ")),
            rights.command());
  }

  /** Those that are lacking, or else those that the refusal may be of. */
  private static Collection<Right> suspects(
      ClusterSettings cluster, Rights rights, Throwable refused) {
    Set<Right> lacking = new HashSet<>();
    try (ClusterAdmin admin = new ClusterAdmin(cluster)) {
      lacking.addAll(new Access(admin).lacking(rights.all()));
    } catch (OnRecordException e) {
      // The kind of the refusal must do.
      lacking.clear();
    }
    return lacking.isEmpty()
        ? rights.all().stream()
            .filter(right -> right.resource().resourceType() == typeOf(refused))
            .toList()
        : lacking;
  }

  private static ResourceType typeOf(Throwable refused) {
    if (refused instanceof GroupAuthorizationException) {
      return ResourceType.GROUP;
    }
    return refused instanceof TransactionalIdAuthorizationException
        ? ResourceType.TRANSACTIONAL_ID
        : ResourceType.TOPIC;
  }
}
