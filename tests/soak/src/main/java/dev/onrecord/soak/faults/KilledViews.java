package dev.onrecord.soak.faults;

import dev.onrecord.consumer.read.Views;
import dev.onrecord.soak.pipeline.Await;
import dev.onrecord.soak.pipeline.FaultyPipeline;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * The writer of the views dies when its commit is in the database and Kafka does not know of it
 * yet.
 */
final class KilledViews implements Fault {
  @Override
  public String name() {
    return "kill -9 of views as soon as a commit is visible";
  }

  @Override
  public void inject(FaultyPipeline pipeline) throws Exception {
    Views views = new Views(pipeline.views().database());
    Map<TopicPartition, Long> before = views.offsets();
    Await.until("views commits", FaultyPipeline.LIMIT, () -> !views.offsets().equals(before));
    pipeline.views().process().current().kill();
  }

  @Override
  public void heal(FaultyPipeline pipeline) {
    pipeline.start();
  }
}
