package dev.onrecord.extraction.actors.directory;

/** A directory file that cannot be read. The message names the file, the line and the reason. */
public final class ActorFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ActorFileException(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }
}
