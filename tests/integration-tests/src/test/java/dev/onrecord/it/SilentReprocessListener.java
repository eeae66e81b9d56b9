package dev.onrecord.it;

import dev.onrecord.operations.reprocess.ReprocessListener;

/** Ignores all events. */
class SilentReprocessListener implements ReprocessListener {
  @Override
  public void continues() {}

  @Override
  public void copied(long articles, long offsets, long ofOffsets) {}

  @Override
  public void reading(long offsetsToGo) {}

  @Override
  public void notAlive(String applicationId) {}
}
