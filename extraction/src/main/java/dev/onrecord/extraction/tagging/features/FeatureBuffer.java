package dev.onrecord.extraction.tagging.features;

import java.util.Arrays;

/**
 * The features of one token: each the hash of a template's number and of what fills it. Reused from
 * token to token.
 */
public final class FeatureBuffer {
  private int[] hashes = new int[128];
  private int size;

  public void clear() {
    size = 0;
  }

  public int size() {
    return size;
  }

  /** The features; only the first {@link #size()} count. */
  public int[] hashes() {
    return hashes;
  }

  public int[] toArray() {
    return Arrays.copyOf(hashes, size);
  }

  void add(int template) {
    put(mix(template));
  }

  void add(int template, int a) {
    put(mix(template, a));
  }

  void add(int template, int a, int b) {
    put(mix(mix(template, a), b));
  }

  void add(int template, int a, int b, int c) {
    put(mix(mix(mix(template, a), b), c));
  }

  void add(int template, int a, int b, int c, int d) {
    put(mix(mix(mix(mix(template, a), b), c), d));
  }

  static int mix(int a) {
    return a * 0x9E3779B1;
  }

  static int mix(int a, int b) {
    int h = (a * 0x9E3779B1 ^ b) * 0x85EBCA6B;
    return h ^ h >>> 15;
  }

  private void put(int hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    int h = hash * 0x2C1B3C6D;
    h ^= h >>> 16;
    h *= 0x297A2D39;
    hashes[size++] = h ^ h >>> 15;
  }
}
