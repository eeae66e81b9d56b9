package dev.onrecord.extraction.precise;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.ExecutionMode;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import dev.onrecord.extraction.text.TokenSpan;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * The transformer, computed by ONNX Runtime: one window at a time, each on the thread that asks, so
 * that its result for an article depends on nothing else. Thread-safe. Its native memory is freed
 * with the process.
 */
public final class Encoder {
  private static final String ENCODER = "encoder.onnx";
  private static final String ARGUMENTS = "arguments.onnx";

  private static final int LABELS_OF_CUE = 3;
  private static final int LABELS_OF_NAME = 7;
  private static final int ROLES = 3;

  private final OrtEnvironment environment;
  private final OrtSession encoder;
  private final OrtSession arguments;
  private final String name;

  /**
   * What a window says, as logarithms of probabilities.
   *
   * @param hidden what the tokens are to {@link #roles}
   * @param cues by token: no cue, first word, further word
   * @param names by token and label of names
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Reading(float[] hidden, float[] cues, float[] names) {}

  private Encoder(byte[] encoder, byte[] arguments) throws OrtException {
    this.environment = OrtEnvironment.getEnvironment();
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(OptLevel.ALL_OPT);
      this.encoder = environment.createSession(encoder, options);
      this.arguments = environment.createSession(arguments, options);
    }
    CRC32C sum = new CRC32C();
    sum.update(encoder);
    sum.update(arguments);
    this.name = "%08x".formatted(sum.getValue());
  }

  /**
   * Reads the two graphs of an encoder.
   *
   * @param files has {@value #ENCODER} and {@value #ARGUMENTS}
   * @throws IOException where one of them is missing or is no such graph
   * @throws PreciseEngineException where this platform has no native library that computes it
   */
  public static Encoder read(ModelFiles files) throws IOException {
    byte[] encoder = files.read(ENCODER);
    byte[] arguments = files.read(ARGUMENTS);
    try {
      return new Encoder(encoder, arguments);
    } catch (OrtException e) {
      throw new IOException("no encoder in " + files + ": " + e.getMessage(), e);
    } catch (LinkageError e) {
      throw PreciseEngineException.noNativeLibrary(e);
    }
  }

  /** A checksum of the bytes it was read from. */
  String name() {
    return name;
  }

  /** Reads a window that is not too long. */
  Reading read(EncoderInput input) {
    long[] shape = {1, input.ids().length};
    try (OnnxTensor ids = tensor(input.ids(), shape);
        OnnxTensor looks = tensor(input.looks(), shape);
        OnnxTensor first = tensor(input.first(), 1, input.first().length);
        OrtSession.Result result =
            encoder.run(Map.of("ids", ids, "looks", looks, "first", first))) {
      return new Reading(values(result, "tokens"), values(result, "cue"), values(result, "name"));
    } catch (OrtException e) {
      throw new PreciseEngineException("the encoder failed on a window", e);
    }
  }

  /**
   * What the tokens of a window are to cues in it.
   *
   * @param hidden of {@link #read}
   * @param cues in tokens of the window
   * @return by cue, token and role: nothing, speaker, content
   */
  float[] roles(float[] hidden, int tokens, List<TokenSpan> cues) {
    long[] first = new long[cues.size()];
    long[] last = new long[cues.size()];
    long[] distance = new long[cues.size() * tokens];
    for (int k = 0; k < cues.size(); k++) {
      first[k] = cues.get(k).from();
      last[k] = cues.get(k).to() - 1;
      for (int i = 0; i < tokens; i++) {
        distance[k * tokens + i] = Distance.of(i, cues.get(k));
      }
    }
    long[] shape = {tokens, hidden.length / tokens};
    try (OnnxTensor states = OnnxTensor.createTensor(environment, FloatBuffer.wrap(hidden), shape);
        OnnxTensor from = tensor(first, cues.size());
        OnnxTensor to = tensor(last, cues.size());
        OnnxTensor away = tensor(distance, cues.size(), tokens);
        OrtSession.Result result =
            arguments.run(Map.of("tokens", states, "first", from, "last", to, "distance", away))) {
      return values(result, "roles");
    } catch (OrtException e) {
      throw new PreciseEngineException("the encoder failed on the cues of a window", e);
    }
  }

  private OnnxTensor tensor(long[] values, long... shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private static float[] values(OrtSession.Result result, String output) {
    OnnxTensor tensor = (OnnxTensor) result.get(output).orElseThrow();
    FloatBuffer buffer = tensor.getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  static int cueAt(int token, int label) {
    return token * LABELS_OF_CUE + label;
  }

  static int nameAt(int token, int label) {
    return token * LABELS_OF_NAME + label;
  }

  static int roleAt(int cue, int tokens, int token, int role) {
    return (cue * tokens + token) * ROLES + role;
  }

  static int namesLabels() {
    return LABELS_OF_NAME;
  }
}
