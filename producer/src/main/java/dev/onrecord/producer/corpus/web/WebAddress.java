package dev.onrecord.producer.corpus.web;

import dev.onrecord.kafka.MisuseException;
import dev.onrecord.producer.corpus.parsing.Quoted;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address of the web. */
public record WebAddress(URI uri) {
  private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://");

  /**
   * The address that a user names; empty if it looks like a file.
   *
   * @throws MisuseException if it is none that can be read
   */
  public static Optional<WebAddress> of(String path) {
    if (!SCHEME.matcher(path).find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new WebAddress(checked(new URI(path))));
    } catch (URISyntaxException e) {
      throw unfit(path, "not a valid address");
    } catch (IllegalArgumentException e) {
      throw unfit(path, e.getMessage());
    }
  }

  /** Names the address without what may be secret. */
  private static MisuseException unfit(String path, String problem) {
    String name = path.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
    return new MisuseException(Quoted.printable(name) + ": " + problem);
  }

  /**
   * An address that may be asked.
   *
   * @throws IllegalArgumentException saying why not
   */
  static URI checked(URI uri) {
    boolean web =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    if (!web) {
      throw new IllegalArgumentException("only http and https addresses are read");
    }
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("an address without a valid host");
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException("addresses with a user name are not read");
    }
    return uri;
  }

  /** The address for people, without its query: that may hold a key. */
  public String name() {
    return name(uri);
  }

  static String name(URI uri) {
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return origin(uri) + path.replaceFirst("/+$", "");
  }

  /** Scheme, host and port: what a {@code robots.txt} speaks for. */
  static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
