package dev.onrecord.producer.corpus.parquet;

import com.github.luben.zstd.Zstd;
import dev.onrecord.producer.corpus.record.UnreadableDataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** Unpacks the pages of a Parquet file, none of which may be too large for the memory. */
final class PageCodecs implements CompressionCodecFactory {
  /** The largest pages of known writers have 100 MB. */
  private static final int MOST_BYTES = 256 << 20;

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("nothing is written");
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return new Pages(codec);
  }

  @Override
  public void release() {}

  private record Pages(CompressionCodecName codec) implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput page, int size) throws IOException {
      return codec == CompressionCodecName.UNCOMPRESSED
          ? page
          : BytesInput.from(unpacked(page.toInputStream().readAllBytes(), size));
    }

    @Override
    public void decompress(ByteBuffer page, int packedSize, ByteBuffer to, int size)
        throws IOException {
      byte[] packed = new byte[packedSize];
      page.get(packed);
      to.put(codec == CompressionCodecName.UNCOMPRESSED ? packed : unpacked(packed, size));
    }

    private byte[] unpacked(byte[] page, int size) throws IOException {
      if (size < 0 || size > MOST_BYTES) {
        throw new IOException("a page of %,d bytes".formatted(size));
      }
      byte[] unpacked =
          switch (codec) {
            case SNAPPY -> snappy(page, size);
            case ZSTD -> Zstd.decompress(page, size);
            case GZIP -> new GZIPInputStream(new ByteArrayInputStream(page)).readNBytes(size);
            default ->
                throw new UnreadableDataException(
                    "a Parquet file packed with %s, which is not read: write it with Snappy or zstd"
                        .formatted(codec));
          };
      if (unpacked.length != size) {
        throw new IOException("a page of another length than it says");
      }
      return unpacked;
    }

    private static byte[] snappy(byte[] page, int size) throws IOException {
      if (Snappy.uncompressedLength(page) != size) {
        throw new IOException("a page of another length than it says");
      }
      return Snappy.uncompress(page);
    }

    @Override
    public void release() {}
  }
}
