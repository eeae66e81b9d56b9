package dev.onrecord.extraction.tagging.features;

import java.util.Arrays;

/**
 * The features of one token: each the hash of a template's number and of what fills it. Reused from
 * token to token; for one thread.
 *
 * <p>The last steps of hashing are the same for every feature: they are put off until the features
 * are asked for, and then done in one loop, which runs in vector instructions.
 */
public final class FeatureBuffer {
  private static final int A = 0x9E3779B1;
  private static final int B = 0x85EBCA6B;

  /** Undoes {@link #B}: the product of both is 1. */
  private static final int B_INVERSE = 0xA5CB9243;

  private int[] hashes = new int[128];
  private int size;
  private boolean finished;

  public void clear() {
    size = 0;
    finished = false;
  }

  public int size() {
    return size;
  }

  /** The features, of which only the first {@link #size()} count; add no more before clearing. */
  public int[] hashes() {
    if (!finished) {
      finish(hashes, size);
      finished = true;
    }
    return hashes;
  }

  public int[] toArray() {
    return Arrays.copyOf(hashes(), size);
  }

  void add(int template) {
    put(unscramble(template * A));
  }

  void add(int template, int a) {
    put(open(template, a));
  }

  void add(int template, int a, int b) {
    put(open(mix(template, a), b));
  }

  void add(int template, int a, int b, int c) {
    put(open(mix(mix(template, a), b), c));
  }

  void add(int template, int a, int b, int c, int d) {
    put(open(mix(mix(mix(template, a), b), c), d));
  }

  private static int mix(int hash, int value) {
    return scramble(open(hash, value));
  }

  /** The beginning of a mixture that {@link #scramble} ends. */
  private static int open(int hash, int value) {
    return hash * A ^ value;
  }

  private static int scramble(int open) {
    int h = open * B;
    return h ^ h >>> 15;
  }

  private static int unscramble(int scrambled) {
    return (scrambled ^ scrambled >>> 15 ^ scrambled >>> 30) * B_INVERSE;
  }

  private void put(int open) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = open;
  }

  private static void finish(int[] hashes, int size) {
    for (int k = 0; k < size; k++) {
      int h = scramble(hashes[k]) * 0x2C1B3C6D;
      h ^= h >>> 16;
      h *= 0x297A2D39;
      hashes[k] = h ^ h >>> 15;
    }
  }
}
