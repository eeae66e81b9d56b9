package dev.onrecord.producer.corpus.web;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Finds the addresses of a host, and refuses those that are not public. The connection is made to
 * the addresses that were checked: no second answer of a name server can slip in between.
 */
final class CheckedResolver implements SocketAddressResolver {
  private final SocketAddressResolver resolver;

  CheckedResolver(SocketAddressResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public void resolve(
      String host,
      int port,
      Map<String, Object> context,
      Promise<List<InetSocketAddress>> promise) {
    resolver.resolve(
        host,
        port,
        context,
        Promise.from(addresses -> check(host, addresses, promise), promise::failed));
  }

  private static void check(
      String host, List<InetSocketAddress> addresses, Promise<List<InetSocketAddress>> promise) {
    Optional<InetSocketAddress> unfit =
        addresses.stream()
            .filter(address -> !PublicAddresses.contain(address.getAddress()))
            .findFirst();
    unfit.ifPresentOrElse(
        address ->
            promise.failed(
                new FetchException(
                    "%s not a public address: --allow-private reads it"
                        .formatted(described(host, address)))),
        () -> promise.succeeded(addresses));
  }

  private static String described(String host, InetSocketAddress address) {
    String number = address.getAddress().getHostAddress();
    return host.equals(number) ? host + " is" : "%s is %s, which is".formatted(host, number);
  }
}
