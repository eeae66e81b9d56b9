package dev.onrecord.cli.top;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/**
 * A terminal's second screen, to be drawn on in place. Closing it gives the terminal back as it
 * was. Not thread-safe, except {@link #end}.
 */
final class TopScreen implements AutoCloseable {
  private static final int NO_KEY = NonBlockingReader.READ_EXPIRED;
  private static final int NO_CURSOR = -1;

  private final Terminal terminal;
  private final Display display;
  private final Attributes before;
  private Size size;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicBoolean resized = new AtomicBoolean(true);

  TopScreen(Terminal terminal) {
    this.terminal = terminal;
    display = new Display(terminal, true);
    before = terminal.enterRawMode();
    terminal.handle(Signal.INT, signal -> end());
    terminal.handle(Signal.WINCH, signal -> resized.set(true));
    // A stopped process would leave its screen behind.
    terminal.handle(Signal.TSTP, SignalHandler.SIG_IGN);
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.cursor_invisible);
    terminal.flush();
  }

  /** Something that can be drawn at any size. */
  interface Page {
    List<AttributedString> lines(int width, int height);
  }

  /** Whether the size has changed since it was last asked, or nothing was drawn yet. */
  boolean isResized() {
    return resized.get();
  }

  void draw(Page page) {
    if (resized.getAndSet(false)) {
      size = terminal.getSize();
      display.clear();
      display.resize(size.getRows(), size.getColumns());
    }
    display.update(page.lines(size.getColumns(), size.getRows()), NO_CURSOR);
  }

  /** Waits for a key, no longer than the limit. */
  void awaitKey(Duration limit) throws IOException {
    int key = terminal.reader().read(limit.toMillis());
    if (key == 'q' || key == 'Q' || (key < 0 && key != NO_KEY)) {
      end();
    }
  }

  /** Makes {@link #isEnded} true, as q and Ctrl-C do. */
  void end() {
    ended.set(true);
  }

  boolean isEnded() {
    return ended.get();
  }

  @Override
  public void close() {
    terminal.puts(Capability.cursor_normal);
    terminal.puts(Capability.exit_ca_mode);
    terminal.flush();
    terminal.setAttributes(before);
  }
}
