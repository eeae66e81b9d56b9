package dev.onrecord.monitor.http;

import dev.onrecord.kafka.MisuseException;
import java.util.regex.Pattern;

/**
 * What a reverse proxy in front of the monitor does.
 *
 * @param basePath the path under which browsers reach it, such as /news; empty for the root. The
 *     proxy may pass it on or cut it off
 * @param forwarded whether its {@code X-Forwarded-*} headers are believed
 */
public record ProxySettings(String basePath, boolean forwarded) {
  private static final Pattern PATH = Pattern.compile("(/[\\w.~-]+)*");

  public static final ProxySettings NONE = new ProxySettings("", false);

  public ProxySettings {
    if (!PATH.matcher(basePath).matches()) {
      throw new MisuseException(
          "--base-path '%s' is invalid: give a path such as /news, with a slash at its beginning and none at its end"
              .formatted(basePath));
    }
  }
}
