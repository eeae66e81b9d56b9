package dev.onrecord.extraction.tagging.lexicon;

import java.util.Arrays;

/** A map from int to int with open addressing. A missing key has the value 0. */
public final class IntTable {
  private int[] keys;
  private int[] values;
  private int size;
  private int zero;

  public IntTable() {
    this(64);
  }

  public IntTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, expected * 2 - 1)) * 2;
    keys = new int[capacity];
    values = new int[capacity];
  }

  public int get(int key) {
    return key == 0 ? zero : values[slot(key)];
  }

  public void put(int key, int value) {
    if (key == 0) {
      zero = value;
      return;
    }
    int slot = slot(key);
    if (keys[slot] == 0) {
      if (2 * ++size > keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
    }
    values[slot] = value;
  }

  public void putIfAbsent(int key, int value) {
    if (get(key) == 0) {
      put(key, value);
    }
  }

  public void increment(int key) {
    put(key, get(key) + 1);
  }

  /** The keys except 0, ascending. */
  public int[] keys() {
    int[] result = new int[size];
    int n = 0;
    for (int key : keys) {
      if (key != 0) {
        result[n++] = key;
      }
    }
    Arrays.sort(result);
    return result;
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int h = key * 0x9E3779B1;
    int slot = (h ^ h >>> 15) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldValues = values;
    keys = new int[oldKeys.length * 2];
    values = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
