package dev.onrecord.extraction.tagging.model;

import dev.onrecord.extraction.tagging.features.CueLexicon;
import dev.onrecord.extraction.tagging.lexicon.Clusters;
import dev.onrecord.extraction.tagging.lexicon.IntTable;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.InflaterInputStream;

/** Reads a model that {@link ModelWriter} wrote. */
public final class ModelReader {
  private final DataInputStream in;

  private ModelReader(DataInputStream in) {
    this.in = in;
  }

  /**
   * Reads a model.
   *
   * @throws IOException if the stream ends early or is not a model
   */
  public static LinearModel read(InputStream stream) throws IOException {
    byte[] bytes = new InflaterInputStream(stream).readAllBytes();
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
    return new ModelReader(data).read("%08x".formatted(sum.getValue()));
  }

  private LinearModel read(String name) throws IOException {
    if (in.readInt() != ModelFormat.MAGIC) {
      throw new IOException("not a model of the linear tagger");
    }
    int version = in.readInt();
    if (version != 3 && version != ModelFormat.VERSION) {
      throw new IOException(
          "the model has format " + version + ", but this program reads " + ModelFormat.VERSION);
    }
    return new LinearModel(
        name,
        readClusters(),
        readTags(),
        new NameModel(readChain(LabelTransitions.NAMES)),
        readCues(),
        new ArgumentModel(readChain(LabelTransitions.ARGUMENTS)),
        new StatementModel(version == 3 ? readOld() : readChain(LabelTransitions.STATEMENTS)),
        new Calibration(in.readDouble(), in.readDouble()));
  }

  private Clusters readClusters() throws IOException {
    int[] distinct = new int[in.readInt()];
    for (int i = 0; i < distinct.length; i++) {
      distinct[i] = in.readInt();
    }
    int[] words = readKeys();
    int[] paths = new int[words.length];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = distinct[in.readUnsignedShort()];
    }
    return new Clusters(words, paths);
  }

  private TagModel readTags() throws IOException {
    IntTable certain = readTable();
    int groups = in.readInt();
    List<PackedWeights> weights = new ArrayList<>();
    for (int k = 0; k < groups; k++) {
      weights.add(readWeights());
    }
    return new TagModel(weights, certain);
  }

  private CueModel readCues() throws IOException {
    CueLexicon lexicon = new CueLexicon(readTable());
    return new CueModel(readChain(LabelTransitions.CUES), lexicon);
  }

  private IntTable readTable() throws IOException {
    int[] keys = readKeys();
    IntTable table = new IntTable(keys.length);
    for (int key : keys) {
      table.put(key, in.readUnsignedByte());
    }
    return table;
  }

  private ChainModel readChain(LabelTransitions topology) throws IOException {
    int scale = in.readInt();
    int[] transitions = new int[topology.labels() * topology.labels()];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readInt();
    }
    return new ChainModel(topology, readWeights(), transitions, scale);
  }

  private ChainModel readOld() throws IOException {
    int scale = in.readInt();
    for (int i = 0; i < 4; i++) {
      in.readInt();
    }
    return new ChainModel(LabelTransitions.STATEMENTS, readWeights(), new int[9], scale);
  }

  private int[] readKeys() throws IOException {
    int[] keys = new int[in.readInt()];
    long before = Integer.MIN_VALUE;
    for (int i = 0; i < keys.length; i++) {
      before += readVarint();
      keys[i] = (int) before;
    }
    return keys;
  }

  private PackedWeights readWeights() throws IOException {
    long[] table = new long[PackedWeights.tableSize(in.readInt())];
    int[] slots = new int[in.readInt()];
    int slot = -1;
    for (int i = 0; i < slots.length; i++) {
      slot += (int) readVarint();
      slots[i] = slot;
    }
    for (int lane = 0; lane < Long.BYTES; lane++) {
      for (int i : slots) {
        table[i] |= (long) in.readUnsignedByte() << (8 * lane);
      }
    }
    return new PackedWeights(table);
  }

  private long readVarint() throws IOException {
    long value = 0;
    int shift = 0;
    int next;
    do {
      next = in.readUnsignedByte();
      value |= (long) (next & 0x7F) << shift;
      shift += 7;
    } while (next > 0x7F);
    return value;
  }
}
