package dev.onrecord.extraction.tagging.features;

import dev.onrecord.extraction.tagging.features.template.FeatureGroup;
import dev.onrecord.extraction.tagging.features.template.Template;
import java.util.Arrays;
import java.util.Set;

/**
 * The features of one token or draft, each the hash of a template's id and of the values that fill
 * the template. Reused from token to token.
 */
public final class FeatureBuffer {
  private final Set<FeatureGroup> ablated;
  private final boolean complete;
  private int[] hashes = new int[128];
  private int size;

  public FeatureBuffer() {
    this(Set.of());
  }

  /**
   * @param ablated groups whose features are dropped
   */
  public FeatureBuffer(Set<FeatureGroup> ablated) {
    this.ablated = Set.copyOf(ablated);
    this.complete = ablated.isEmpty();
  }

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

  void add(Template template) {
    put(template, mix(template.id()));
  }

  void add(Template template, int a) {
    put(template, mix(template.id(), a));
  }

  void add(Template template, int a, int b) {
    put(template, mix(mix(template.id(), a), b));
  }

  void add(Template template, int a, int b, int c) {
    put(template, mix(mix(mix(template.id(), a), b), c));
  }

  void add(Template template, int a, int b, int c, int d) {
    put(template, mix(mix(mix(mix(template.id(), a), b), c), d));
  }

  private static int mix(int a) {
    return a * 0x9E3779B1;
  }

  private static int mix(int a, int b) {
    int h = (a * 0x9E3779B1 ^ b) * 0x85EBCA6B;
    return h ^ h >>> 15;
  }

  private void put(Template template, int hash) {
    if (!complete && ablated.contains(template.group())) {
      return;
    }
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    int h = hash * 0x2C1B3C6D;
    h ^= h >>> 16;
    h *= 0x297A2D39;
    hashes[size++] = h ^ h >>> 15;
  }
}
