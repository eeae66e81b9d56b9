package dev.onrecord.extraction;

/**
 * Whether something was uttered (said, wrote, announced, denied, ordered) or only thought
 * (believes, wants, hopes, fears, supports).
 */
public enum ReportMode {
  SPEECH,
  THOUGHT
}
