package dev.onrecord.it;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.sandbox.Sandbox;
import dev.onrecord.sandbox.SandboxSettings;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One broker and one registry for all tests, which keep out of each other's way by topic prefix.
 */
public final class SharedSandbox implements BeforeAllCallback, ParameterResolver {

  /** Closed by JUnit when the last test is over. */
  private record Running(Sandbox sandbox) implements AutoCloseable {
    @Override
    public void close() {
      sandbox.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ClusterSettings.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return cluster(context);
  }

  public static ClusterSettings cluster(ExtensionContext context) {
    return running(context).sandbox().cluster();
  }

  private static Running running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .computeIfAbsent(
            Running.class,
            type -> new Running(Sandbox.start(SandboxSettings.defaults())),
            Running.class);
  }
}
