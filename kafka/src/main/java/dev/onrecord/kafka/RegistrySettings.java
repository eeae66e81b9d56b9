package dev.onrecord.kafka;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Completes the settings of the registry client, and moves user and password out of the address:
 * messages show addresses.
 */
final class RegistrySettings {
  private static final Pattern ADDRESS =
      Pattern.compile("(?<scheme>https?://|mock://)((?<user>[^/?#]*)@)?(?<rest>[^@]+)");
  private static final String USER = "basic.auth.user.info";
  private static final String USER_PREFIXED = "schema.registry." + USER;
  private static final String SOURCE = "basic.auth.credentials.source";
  private static final String FROM_SETTING = "USER_INFO";

  private RegistrySettings() {}

  /**
   * @throws MisuseException if an address is malformed. The message does not show it: what cannot
   *     be parsed may be a password
   */
  static Map<String, String> completed(Map<String, String> given) {
    Map<String, String> settings = new HashMap<>(given);
    Set<String> users = new HashSet<>();
    settings.computeIfPresent(
        ClusterSettings.REGISTRY_URL, (key, addresses) -> withoutUsers(addresses, users));
    if (users.size() > 1) {
      throw new MisuseException(
          "the addresses of the schema registry contain different users: one user is for all");
    }
    for (String user : users) {
      settings.put(USER, user);
      settings.put(SOURCE, FROM_SETTING);
    }
    if (settings.containsKey(USER) || settings.containsKey(USER_PREFIXED)) {
      settings.putIfAbsent(SOURCE, FROM_SETTING);
    }
    return settings;
  }

  private static String withoutUsers(String addresses, Set<String> users) {
    return Arrays.stream(addresses.split(",", -1))
        .map(address -> withoutUser(address.strip(), users))
        .collect(Collectors.joining(","));
  }

  private static String withoutUser(String address, Set<String> users) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      throw malformed();
    }
    if (parts.group("user") != null) {
      users.add(decoded(parts.group("user")));
    }
    return parts.group("scheme") + parts.group("rest");
  }

  private static String decoded(String user) {
    try {
      return URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static MisuseException malformed() {
    return new MisuseException(
        "the address of the schema registry (--schema-registry, SCHEMA_REGISTRY_URL) is not http://HOST:PORT or https://HOST:PORT, with a path where it needs one; in its user and password, write '/', '?', '#' and '%' as %2F, %3F, %23 and %25, or use SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO=USER:PASSWORD");
  }
}
