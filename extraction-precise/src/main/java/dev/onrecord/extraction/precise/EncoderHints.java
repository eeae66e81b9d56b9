package dev.onrecord.extraction.precise;

import dev.onrecord.extraction.precise.Encoder.Reading;
import dev.onrecord.extraction.precise.Windows.Window;
import dev.onrecord.extraction.tagging.hints.Hints;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the encoder says of one document. */
final class EncoderHints implements Hints {
  private final Pieces pieces;
  private final List<Window> windows;
  private final Encoder encoder;
  private final int windowsKept;
  private final int[] windowOf;
  private final byte[] cues;
  private final byte[] inCues;
  private final byte[] names;
  private final byte[] nameOdds;
  private final Map<Integer, float[]> hidden = new LinkedHashMap<>();
  private final Map<TokenSpan, Roles> roles = new HashMap<>();

  /** By window the cues that will be asked for: one question answers all of a window. */
  private final Map<Integer, Set<TokenSpan>> prepared = new HashMap<>();

  private int readTo;

  EncoderHints(Pieces pieces, List<Window> windows, Encoder encoder, int windowsKept) {
    this.pieces = pieces;
    this.windows = windows;
    this.encoder = encoder;
    this.windowsKept = windowsKept;
    int size = pieces.document().size();
    this.windowOf = new int[size];
    this.cues = new byte[size];
    this.inCues = new byte[size];
    this.names = new byte[size];
    this.nameOdds = new byte[size];
    for (byte[] odds : List.of(cues, inCues, nameOdds)) {
      Arrays.fill(odds, (byte) UNKNOWN);
    }
    for (int k = 0; k < windows.size(); k++) {
      TokenSpan own = windows.get(k).own();
      Arrays.fill(windowOf, own.from(), own.to(), k);
    }
  }

  /** Takes in what was read of window {@code k}. */
  void add(int k, Reading reading) {
    TokenSpan tokens = windows.get(k).tokens();
    TokenSpan own = windows.get(k).own();
    for (int i = own.from(); i < own.to(); i++) {
      int at = i - tokens.from();
      cues[i] = LogOdds.of(reading.cues()[Encoder.cueAt(at, 1)]);
      inCues[i] = LogOdds.of(reading.cues()[Encoder.cueAt(at, 2)]);
      for (int label = 1; label < Encoder.namesLabels(); label++) {
        if (reading.names()[Encoder.nameAt(at, label)]
            > reading.names()[Encoder.nameAt(at, names[i])]) {
          names[i] = (byte) label;
        }
      }
      nameOdds[i] = LogOdds.of(reading.names()[Encoder.nameAt(at, names[i])]);
    }
    readTo = own.to();
    keep(k, reading.hidden());
  }

  private void keep(int k, float[] states) {
    hidden.put(k, states);
    if (hidden.size() > windowsKept) {
      hidden.remove(hidden.keySet().iterator().next());
    }
  }

  @Override
  public boolean areGiven() {
    return true;
  }

  @Override
  public int readTo() {
    return readTo;
  }

  @Override
  public int cue(int token) {
    return cues[token];
  }

  @Override
  public int inCue(int token) {
    return inCues[token];
  }

  @Override
  public int name(int token) {
    return names[token];
  }

  @Override
  public int nameOdds(int token) {
    return nameOdds[token];
  }

  @Override
  public void prepare(List<TokenSpan> cues) {
    for (TokenSpan cue : cues) {
      if (!roles.containsKey(cue)) {
        prepared.computeIfAbsent(windowOf[cue.from()], k -> new LinkedHashSet<>()).add(cue);
      }
    }
  }

  @Override
  public Roles roles(TokenSpan cue) {
    if (!roles.containsKey(cue)) {
      prepare(List.of(cue));
      int window = windowOf[cue.from()];
      ask(window, List.copyOf(prepared.remove(window)));
    }
    return roles.get(cue);
  }

  private void ask(int k, List<TokenSpan> asked) {
    TokenSpan window = windows.get(k).tokens();
    List<TokenSpan> inside = new ArrayList<>();
    for (TokenSpan cue : asked) {
      int to = Math.min(cue.to(), window.to());
      inside.add(new TokenSpan(cue.from() - window.from(), to - window.from()));
    }
    float[] found = encoder.roles(states(k), window.length(), inside);
    for (int c = 0; c < asked.size(); c++) {
      roles.put(asked.get(c), WindowRoles.of(found, c, window));
    }
  }

  private float[] states(int k) {
    float[] states = hidden.get(k);
    if (states == null) {
      states = encoder.read(EncoderInput.of(pieces, windows.get(k).tokens())).hidden();
      keep(k, states);
    }
    return states;
  }
}
