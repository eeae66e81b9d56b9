package dev.onrecord.it.security;

import dev.onrecord.it.SharedSandbox;
import dev.onrecord.kafka.ClusterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One broker with access control for all tests of this package, and the keys it is known by. */
final class SecureCluster implements BeforeAllCallback, ParameterResolver {

  /**
   * What all tests share. Closed by JUnit when the last test is over.
   *
   * @param sandbox a registry without access control
   */
  record Running(
      Path folder, Certificates certificates, SecureBroker broker, ClusterSettings sandbox)
      implements AutoCloseable {

    static Running start(ClusterSettings sandbox) {
      try {
        Path folder = Files.createTempDirectory("onrecord-security");
        Certificates certificates = new Certificates(folder);
        return new Running(folder, certificates, new SecureBroker(folder, certificates), sandbox);
      } catch (IOException | GeneralSecurityException e) {
        throw new AssertionError("the broker was not started", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("the broker was not started", e);
      }
    }

    @Override
    public void close() throws IOException {
      broker.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Running.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return running(context);
  }

  private static Running running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .computeIfAbsent(
            Running.class, type -> Running.start(SharedSandbox.cluster(context)), Running.class);
  }
}
