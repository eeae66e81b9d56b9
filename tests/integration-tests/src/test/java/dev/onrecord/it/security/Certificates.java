package dev.onrecord.it.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Keys and certificates of all servers and of one client, made anew for every run. */
final class Certificates {
  static final String SERVER = "broker";
  static final String CLIENT = "ann";

  /** Of every store. */
  static final String PASSWORD = "st0re5ecret";

  private static final String TRUST = "trust";

  private final Path folder;

  Certificates(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
    this.folder = folder;
    generate(SERVER, "-ext", "san=dns:localhost,ip:127.0.0.1");
    generate(CLIENT);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    for (String name : List.of(SERVER, CLIENT)) {
      trusted.setCertificateEntry(name, load(name).getCertificate(name));
    }
    try (OutputStream file = Files.newOutputStream(store(TRUST))) {
      trusted.store(file, PASSWORD.toCharArray());
    }
    KeyStore server = load(SERVER);
    writePem(certificate(), "CERTIFICATE", server.getCertificate(SERVER).getEncoded());
    writePem(key(), "PRIVATE KEY", server.getKey(SERVER, PASSWORD.toCharArray()).getEncoded());
    Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-------"));
  }

  private void generate(String name, String... options) throws IOException, InterruptedException {
    ProcessBuilder keytool =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            name,
            "-keyalg",
            "EC",
            "-dname",
            "CN=" + name,
            "-keystore",
            store(name).toString(),
            "-storepass:env",
            "PASSWORD");
    keytool.command().addAll(List.of(options));
    keytool.environment().put("PASSWORD", PASSWORD);
    Process process = keytool.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(keytool.command() + " failed: " + printed);
    }
  }

  private KeyStore load(String name) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(store(name))) {
      store.load(file, PASSWORD.toCharArray());
    }
    return store;
  }

  private static void writePem(Path file, String type, byte[] content) throws IOException {
    String encoded =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
    Files.writeString(
        file, "-----BEGIN %s-----%n%s%n-----END %1$s-----%n".formatted(type, encoded));
  }

  /** The key and the certificate of {@link #SERVER} or {@link #CLIENT}. */
  Path store(String name) {
    return folder.resolve(name + ".p12");
  }

  Path trustStore() {
    return store(TRUST);
  }

  /** The server's certificate as PEM, which its clients trust. */
  Path certificate() {
    return folder.resolve("server.crt");
  }

  /** The server's key as PEM. */
  Path key() {
    return folder.resolve("server.key");
  }

  /** Kafka's properties for a client that trusts the servers. */
  Map<String, String> trusting() {
    return Map.of(
        "ssl.truststore.location", trustStore().toString(), "ssl.truststore.password", PASSWORD);
  }

  /** Kafka's properties for who has this key. */
  Map<String, String> identifiedAs(String name) {
    return Map.of(
        "ssl.keystore.location", store(name).toString(), "ssl.keystore.password", PASSWORD);
  }
}
