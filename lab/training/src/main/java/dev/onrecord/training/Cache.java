package dev.onrecord.training;

import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.tagging.features.Tokens;
import dev.onrecord.extraction.text.TokenSpan;
import java.io.*;
import java.nio.file.*;
import java.util.*;

final class Cache {
  static void write(List<List<TrainingArticle>> views, List<List<Draft>> drafts, Path file)
      throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (int i = 0; i < views.size(); i++) {
        Tokens t = views.get(i).get(0).tokens();
        for (int k = 0; k < t.document().size(); k++) {
          out.writeByte(t.tag(k));
          out.writeByte(t.name(k));
        }
        out.writeInt(drafts.get(i).size());
        for (Draft d : drafts.get(i)) {
          spans(out, List.of(d.cue()));
          out.writeFloat(d.cueMargin());
          spans(out, d.speaker());
          spans(out, d.content());
          out.writeFloat(d.argumentMargin());
        }
      }
    }
  }

  static void spans(DataOutputStream out, List<TokenSpan> spans) throws IOException {
    out.writeInt(spans.size());
    for (TokenSpan s : spans) {
      out.writeInt(s.from());
      out.writeInt(s.to());
    }
  }

  static List<TokenSpan> spans(DataInputStream in) throws IOException {
    List<TokenSpan> spans = new ArrayList<>();
    int n = in.readInt();
    for (int i = 0; i < n; i++) {
      spans.add(new TokenSpan(in.readInt(), in.readInt()));
    }
    return spans;
  }

  static List<List<Draft>> read(List<List<TrainingArticle>> views, Path file) throws IOException {
    List<List<Draft>> all = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (List<TrainingArticle> view : views) {
        Tokens t = view.get(0).tokens();
        for (int k = 0; k < t.document().size(); k++) {
          t.setTag(k, in.readByte());
          t.setName(k, in.readByte());
        }
        List<Draft> drafts = new ArrayList<>();
        int n = in.readInt();
        for (int i = 0; i < n; i++) {
          drafts.add(
              new Draft(spans(in).get(0), in.readFloat(), spans(in), spans(in), in.readFloat()));
        }
        all.add(drafts);
      }
    }
    return all;
  }
}
