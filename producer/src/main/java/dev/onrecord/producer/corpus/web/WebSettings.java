package dev.onrecord.producer.corpus.web;

import dev.onrecord.kafka.MisuseException;
import java.util.Locale;
import java.util.Optional;

/**
 * How addresses are read.
 *
 * @param contact where the people who run a site reach the user: a mail or web address
 * @param allowPrivate whether addresses of the own machine and network are read too
 */
public record WebSettings(Optional<String> contact, boolean allowPrivate) {
  private static final String NAME = "OnRecord";

  public WebSettings {
    if (contact.isPresent() && !contact.get().matches("[!-~]{1,200}")) {
      throw new MisuseException(
          "--contact must be a mail or web address, such as news@example.org");
    }
  }

  /** Public addresses alone, and no contact. */
  public static WebSettings publicOnly() {
    return new WebSettings(Optional.empty(), false);
  }

  /** Who asks, as every request says it. */
  String userAgent() {
    String version = WebSettings.class.getPackage().getImplementationVersion();
    return NAME
        + (version == null ? "" : "/" + version)
        + contact.map(" (+%s)"::formatted).orElse("");
  }

  /** The name by which a {@code robots.txt} means us. */
  static String robotName() {
    return NAME.toLowerCase(Locale.ROOT);
  }
}
