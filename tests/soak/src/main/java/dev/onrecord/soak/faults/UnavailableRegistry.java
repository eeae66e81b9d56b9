package dev.onrecord.soak.faults;

import dev.onrecord.soak.pipeline.Await;
import dev.onrecord.soak.pipeline.FaultyPipeline;
import dev.onrecord.soak.pipeline.PipelineProcess;
import dev.onrecord.soak.pipeline.RegistryProxy;
import java.util.List;
import java.util.function.Consumer;

/** Streams and views start while the registry is unavailable: they must wait, and say so. */
final class UnavailableRegistry implements Fault {
  private static final String STREAMS_WAIT = "waiting, ";

  private final String name;
  private final Consumer<RegistryProxy> trouble;

  UnavailableRegistry(String name, Consumer<RegistryProxy> trouble) {
    this.name = name;
    this.trouble = trouble;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void inject(FaultyPipeline pipeline) throws Exception {
    List<PipelineProcess> all =
        List.of(pipeline.streams().get(0), pipeline.streams().get(1), pipeline.views().process());
    all.forEach(process -> process.current().kill());
    trouble.accept(pipeline.cluster().registryProxy());
    pipeline.start();
    Await.until(
        "streams reports that it waits for the registry",
        FaultyPipeline.LIMIT,
        () ->
            all.get(0).current().hasLogged(STREAMS_WAIT)
                || all.get(1).current().hasLogged(STREAMS_WAIT));
  }

  @Override
  public void heal(FaultyPipeline pipeline) {
    pipeline.cluster().registryProxy().restore();
  }

  @Override
  public void tidy(FaultyPipeline pipeline) {
    pipeline.cluster().registryProxy().restore();
    pipeline.start();
  }
}
