package dev.onrecord.soak.faults;

import dev.onrecord.soak.pipeline.FaultyPipeline;

/** Something that goes wrong while articles are published. */
public interface Fault {
  /** What happens, in a few words. */
  String name();

  /** Prepares what the fault needs, before anything is published. */
  default void prepare(FaultyPipeline pipeline) throws Exception {}

  /** Causes the fault during a replay, and returns when it has had its effect. */
  void inject(FaultyPipeline pipeline) throws Exception;

  /** Removes the cause; the pipeline must recover by itself. */
  void heal(FaultyPipeline pipeline) throws Exception;

  /** Removes what was only needed for this. */
  default void tidy(FaultyPipeline pipeline) throws Exception {}
}
