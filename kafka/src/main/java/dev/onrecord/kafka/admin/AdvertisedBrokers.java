package dev.onrecord.kafka.admin;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.ApiVersions;
import org.apache.kafka.clients.ClientRequest;
import org.apache.kafka.clients.ClientResponse;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.DefaultHostResolver;
import org.apache.kafka.clients.KafkaClient;
import org.apache.kafka.clients.ManualMetadataUpdater;
import org.apache.kafka.clients.NetworkClientUtils;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.requests.MetadataRequest;
import org.apache.kafka.common.requests.MetadataResponse;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;

/** Asks one address which brokers it advertises, which no public client of Kafka shows. */
final class AdvertisedBrokers {
  private static final String NAME = "onrecord-diagnosis";

  private AdvertisedBrokers() {}

  /**
   * @throws AuthenticationException if it refuses us
   * @throws IOException if it does not answer in time, or as no broker does
   */
  static Collection<Node> at(InetSocketAddress address, AdminClientConfig config, int timeoutMs)
      throws IOException {
    Node node = new Node(-1, address.getHostString(), address.getPort());
    try (Metrics metrics = new Metrics();
        KafkaClient client =
            ClientUtils.createNetworkClient(
                config,
                NAME,
                metrics,
                NAME,
                new LogContext(),
                new ApiVersions(),
                Time.SYSTEM,
                1,
                timeoutMs,
                null,
                new ManualMetadataUpdater(),
                new DefaultHostResolver(),
                null,
                null)) {
      if (!NetworkClientUtils.awaitReady(client, node, Time.SYSTEM, timeoutMs)) {
        throw new IOException("no answer within %d ms".formatted(timeoutMs));
      }
      ClientRequest request =
          client.newClientRequest(
              node.idString(),
              new MetadataRequest.Builder(List.of(), false),
              Time.SYSTEM.milliseconds(),
              true);
      ClientResponse response = NetworkClientUtils.sendAndReceive(client, request, Time.SYSTEM);
      return ((MetadataResponse) response.responseBody()).brokers();
    }
  }
}
