package dev.onrecord.extraction.tagging.model;

import dev.onrecord.extraction.tagging.lexicon.Clusters;
import dev.onrecord.extraction.tagging.lexicon.IntTable;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes a model, compressed. The same model gives the same bytes. */
public final class ModelWriter {
  private static final int BUFFER_BYTES = 1 << 16;

  private final DataOutputStream out;

  private ModelWriter(DataOutputStream out) {
    this.out = out;
  }

  public static void write(LinearModel model, OutputStream stream) throws IOException {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    DeflaterOutputStream compressed = new DeflaterOutputStream(stream, deflater);
    DataOutputStream data =
        new DataOutputStream(new BufferedOutputStream(compressed, BUFFER_BYTES));
    new ModelWriter(data).write(model);
    data.flush();
    compressed.finish();
    deflater.end();
  }

  private void write(LinearModel model) throws IOException {
    out.writeInt(ModelFormat.MAGIC);
    out.writeInt(ModelFormat.VERSION);
    writeClusters(model.clusters());
    writeTags(model.tags());
    writeChain(model.names().chain());
    writeTable(model.cues().lexicon().stems());
    writeChain(model.cues().chain());
    writeChain(model.arguments().chain());
    writeChain(model.statements().chain());
    out.writeDouble(model.calibration().slope());
    out.writeDouble(model.calibration().offset());
  }

  private void writeClusters(Clusters clusters) throws IOException {
    int[] words = clusters.words();
    int[] distinct = Arrays.stream(clusters.paths()).distinct().sorted().toArray();
    out.writeInt(distinct.length);
    for (int path : distinct) {
      out.writeInt(path);
    }
    writeKeys(words);
    for (int path : clusters.paths()) {
      out.writeShort(Arrays.binarySearch(distinct, path));
    }
  }

  private void writeTags(TagModel tags) throws IOException {
    writeTable(tags.certain());
    out.writeInt(tags.weights().size());
    for (PackedWeights weights : tags.weights()) {
      writeWeights(weights);
    }
  }

  private void writeTable(IntTable table) throws IOException {
    int[] keys = table.keys();
    writeKeys(keys);
    for (int key : keys) {
      out.writeByte(table.get(key));
    }
  }

  private void writeChain(ChainModel chain) throws IOException {
    out.writeInt(chain.scale());
    for (int transition : chain.transitions()) {
      out.writeInt(transition);
    }
    writeWeights(chain.weights());
  }

  /** Ascending numbers as differences, each a little-endian varint. */
  private void writeKeys(int[] keys) throws IOException {
    out.writeInt(keys.length);
    long before = Integer.MIN_VALUE;
    for (int key : keys) {
      writeVarint(key - before);
      before = key;
    }
  }

  /** The gaps between entries; then the lowest byte of every entry, the second of every one ... */
  private void writeWeights(PackedWeights weights) throws IOException {
    long[] table = weights.table();
    out.writeInt(Integer.numberOfTrailingZeros(table.length - 1));
    out.writeInt((int) Arrays.stream(table).filter(entry -> entry != 0).count());
    int before = -1;
    for (int slot = 0; slot < table.length; slot++) {
      if (table[slot] != 0) {
        writeVarint(slot - before);
        before = slot;
      }
    }
    for (int lane = 0; lane < Long.BYTES; lane++) {
      for (long entry : table) {
        if (entry != 0) {
          out.writeByte((int) (entry >>> (8 * lane)));
        }
      }
    }
  }

  private void writeVarint(long value) throws IOException {
    long rest = value;
    while (rest > 0x7F) {
      out.writeByte((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }
}
