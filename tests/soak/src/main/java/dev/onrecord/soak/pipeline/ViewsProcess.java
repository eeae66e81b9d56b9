package dev.onrecord.soak.pipeline;

import dev.onrecord.consumer.database.Database;

/** A writer of the views, and where it writes. */
public record ViewsProcess(PipelineProcess process, Database database) {}
