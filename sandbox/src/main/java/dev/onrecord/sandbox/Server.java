package dev.onrecord.sandbox;

/** A server of the sandbox, in a process of its own. */
interface Server {
  Child child();

  /** Whether it serves requests; takes a few seconds at most. */
  boolean answers();
}
