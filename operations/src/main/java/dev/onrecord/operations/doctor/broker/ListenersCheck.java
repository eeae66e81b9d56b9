package dev.onrecord.operations.doctor.broker;

import dev.onrecord.operations.doctor.check.Check;
import dev.onrecord.operations.doctor.check.Finding;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.Node;

/** Whether the addresses that the brokers advertise can be reached from here. */
public record ListenersCheck(BrokerSession broker) implements Check {
  private static final int TIMEOUT_MS = 3000;

  @Override
  public String name() {
    return "listeners";
  }

  @Override
  public Set<String> needs() {
    return Set.of(BrokerCheck.NAME);
  }

  @Override
  public Finding run() {
    Collection<Node> nodes = broker.admin().answer(asked -> asked.describeCluster().nodes());
    List<String> unreachable = new ArrayList<>();
    for (Node node : nodes) {
      if (!isReachable(node)) {
        unreachable.add(address(node));
      }
    }
    return unreachable.isEmpty()
        ? Finding.ok(
            nodes.stream().map(ListenersCheck::address).sorted().collect(Collectors.joining(", ")))
        : Finding.failure(
            "cannot be reached from here: " + String.join(", ", unreachable),
            "start these brokers, or set their advertised.listeners to addresses that clients reach");
  }

  private static boolean isReachable(Node node) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(node.host(), node.port()), TIMEOUT_MS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String address(Node node) {
    return node.host() + ":" + node.port();
  }
}
