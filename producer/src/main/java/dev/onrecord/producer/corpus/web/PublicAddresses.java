package dev.onrecord.producer.corpus.web;

import com.google.common.net.InetAddresses;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Tells addresses that anybody can reach from those of the own machine and network. */
final class PublicAddresses {
  /** A block of addresses whose first bits are equal. */
  private record Block(BigInteger start, int bits, int length) {
    static Block of(String text) {
      String[] parts = text.split("/");
      InetAddress first = InetAddresses.forString(parts[0]);
      return new Block(
          InetAddresses.toBigInteger(first),
          Integer.parseInt(parts[1]),
          first.getAddress().length * Byte.SIZE);
    }

    boolean contains(InetAddress address) {
      BigInteger value = InetAddresses.toBigInteger(address);
      return address.getAddress().length * Byte.SIZE == length
          && value.shiftRight(length - bits).equals(start.shiftRight(length - bits));
    }
  }

  /** What the registries of IANA call special and not globally reachable, and multicast. */
  private static final List<Block> SPECIAL =
      blocks(
          "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12"
              + " 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15"
              + " 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4"
              + " 2001::/23 2001:db8::/32 2002::/16 3fff::/20");

  /** All public addresses of IPv6 are in here. */
  private static final Block PUBLIC_6 = Block.of("2000::/3");

  /** Addresses of IPv4 as networks of IPv6 alone reach them: the last four bytes count. */
  private static final Block TRANSLATED = Block.of("64:ff9b::/96");

  private PublicAddresses() {}

  private static List<Block> blocks(String texts) {
    return Stream.of(texts.split(" ")).map(Block::of).toList();
  }

  static boolean contain(InetAddress address) {
    if (TRANSLATED.contains(address)) {
      byte[] bytes = address.getAddress();
      return contain(inet4(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length)));
    }
    boolean global = address instanceof Inet4Address || PUBLIC_6.contains(address);
    return global && SPECIAL.stream().noneMatch(block -> block.contains(address));
  }

  private static InetAddress inet4(byte[] bytes) {
    return InetAddresses.fromInteger(new BigInteger(bytes).intValue());
  }
}
