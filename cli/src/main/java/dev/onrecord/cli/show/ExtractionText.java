package dev.onrecord.cli.show;

import dev.onrecord.cli.environment.TerminalText;
import dev.onrecord.extraction.Findings;
import dev.onrecord.extraction.FoundStatement;
import dev.onrecord.extraction.Offsets;
import dev.onrecord.producer.corpus.parsing.Quoted;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Published;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One article as a page for a terminal: its text with speakers, cues and words in colour, then
 * every statement with its actor.
 */
final class ExtractionText {
  private static final String RESET = "\u001b[0m";

  /** What a code point belongs to; the last one wins where they overlap. */
  private enum Role {
    NONE(""),
    CONTENT("\u001b[32m"),
    CUE("\u001b[33m"),
    SPEAKER("\u001b[1;36m");

    private final String colour;

    Role(String colour) {
      this.colour = colour;
    }
  }

  private final boolean coloured;

  ExtractionText(boolean coloured) {
    this.coloured = coloured;
  }

  String page(Article article, Findings extraction) {
    StringBuilder page = new StringBuilder();
    page.append(TerminalText.printable(article.getSource()))
        .append(", ")
        .append(Published.text(article.getPublished()))
        .append("\n\n");
    int[] body = article.getBody().codePoints().toArray();
    appendBody(page, body, roles(body.length, extraction.statements()));
    page.append("\n\n");
    for (FoundStatement statement : extraction.statements()) {
      appendStatement(page, statement);
    }
    return page.toString();
  }

  private static Role[] roles(int length, List<FoundStatement> statements) {
    Role[] roles = new Role[length];
    Arrays.fill(roles, Role.NONE);
    for (FoundStatement statement : statements) {
      statement.content().forEach(span -> mark(roles, span, Role.CONTENT));
      statement.cue().ifPresent(span -> mark(roles, span, Role.CUE));
      statement.speaker().ifPresent(span -> mark(roles, span, Role.SPEAKER));
    }
    return roles;
  }

  private static void mark(Role[] roles, Offsets span, Role role) {
    for (int i = span.start(); i < span.end(); i++) {
      roles[i] = role.compareTo(roles[i]) > 0 ? role : roles[i];
    }
  }

  private void appendBody(StringBuilder page, int[] body, Role[] roles) {
    Role now = Role.NONE;
    for (int i = 0; i < body.length; i++) {
      if (coloured && roles[i] != now) {
        page.append(RESET).append(roles[i].colour);
        now = roles[i];
      }
      page.appendCodePoint(Quoted.isPrintable(body[i]) || body[i] == '\n' ? body[i] : ' ');
    }
    page.append(coloured ? RESET : "");
  }

  private static String percent(OptionalDouble confidence) {
    return confidence.isPresent()
        ? ", %d%%".formatted(Math.round(100 * confidence.getAsDouble()))
        : "";
  }

  private void appendStatement(StringBuilder page, FoundStatement statement) {
    page.append(coloured ? Role.SPEAKER.colour : "")
        .append(TerminalText.printable(statement.actor().name()))
        .append(coloured ? RESET : "")
        .append(" (")
        .append(TerminalText.printable(statement.actor().id()))
        .append("), ")
        .append(TerminalText.lower(statement.kind()))
        .append(' ')
        .append(TerminalText.lower(statement.mode()))
        .append(percent(statement.confidence()))
        .append(":\n    ")
        .append(TerminalText.printable(statement.text()))
        .append('\n');
  }
}
