package dev.onrecord.producer.corpus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.net.InetAddresses;
import dev.onrecord.kafka.MisuseException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.9.9.9",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "2001:db8::1",
        "2002:0a00:0001::",
        "2001:0::1",
        "64:ff9b::7f00:1"
      })
  void knowsWhatIsNotPublic(String address) {
    assertThat(PublicAddresses.contain(InetAddresses.forString(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.255.255",
        "223.255.255.255",
        "2606:4700::1111",
        "64:ff9b::101:101"
      })
  void knowsWhatIsPublic(String address) {
    assertThat(PublicAddresses.contain(InetAddresses.forString(address))).isTrue();
  }

  /** One private address among several is enough: a name server may try which one is taken. */
  @Test
  void refusesAHostOfWhichOneAddressIsNotPublic() {
    Promise.Completable<List<InetSocketAddress>> mixed = new Promise.Completable<>();
    Promise.Completable<List<InetSocketAddress>> good = new Promise.Completable<>();

    new CheckedResolver(answering("1.1.1.1", "10.0.0.1")).resolve("h.example", 80, Map.of(), mixed);
    new CheckedResolver(answering("1.1.1.1", "1.0.0.1")).resolve("h.example", 80, Map.of(), good);

    assertThatThrownBy(mixed::join)
        .hasRootCauseMessage(
            "h.example is 10.0.0.1, which is not a public address: --allow-private reads it");
    assertThat(good.join())
        .extracting(address -> address.getAddress().getHostAddress())
        .containsExactly("1.1.1.1", "1.0.0.1");
  }

  private static SocketAddressResolver answering(String... addresses) {
    List<InetSocketAddress> answer =
        Stream.of(addresses)
            .map(InetAddresses::forString)
            .map((InetAddress address) -> new InetSocketAddress(address, 80))
            .toList();
    return (host, port, context, promise) -> promise.succeeded(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.org/feed?key=secret | https://example.org/feed",
        "http://example.org:8080/a/b/ | http://example.org:8080/a/b",
        "HTTP://example.org | HTTP://example.org"
      })
  void isNamedWithoutItsQuery(String address, String name) {
    assertThat(WebAddress.of(address).orElseThrow().name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"news.jsonl", "a:b/c.txt", "-", "/srv/http://odd", "C:\\news"})
  void isNoAddress(String path) {
    assertThat(WebAddress.of(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ftp://example.org/a | ftp://example.org/a: only http and https addresses are read",
        "https:///feed | https:///feed: an address without a valid host",
        "https://me:secret@example.org/ | https://example.org/: addresses with a user name are not read",
        "https://exa mple.org/?key=secret | https://exa mple.org/: not a valid address"
      })
  void saysWhatIsWrongWithAnAddress(String address, String message) {
    assertThatThrownBy(() -> WebAddress.of(address))
        .isInstanceOf(MisuseException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("secret");
  }
}
