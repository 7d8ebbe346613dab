package io.dateline.cli;

import io.dateline.table.Secrets;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a person reads while a command runs. UTF-8 whatever the locale says. */
public final class Console {

  // Control characters but for tabs and the colours below; marks that turn the direction of text.
  private static final Pattern UNPRINTABLE =
      Pattern.compile(
          "\u001b(?!\\[(?:0|1|2|32|36)m)|[\\p{Cc}&&[^\u001b\t]]|[\u202a-\u202e\u2066-\u2069]");

  private final PrintStream out;
  private final boolean isTerminal;
  private final boolean isColoured;

  public Console(PrintStream out, boolean isTerminal, boolean isColoured) {
    this.out = out;
    this.isTerminal = isTerminal;
    this.isColoured = isColoured;
  }

  /** Standard output; the launcher says in DATELINE_TERMINAL whether somebody watches it. */
  public static Console standard() {
    Map<String, String> env = System.getenv();
    boolean isTerminal = "1".equals(env.get("DATELINE_TERMINAL"));
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    return new Console(out, isTerminal, isTerminal && !env.containsKey("NO_COLOR"));
  }

  /** Standard error, where standard output is for a program. */
  static Console onStandardError() {
    return new Console(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        false,
        false);
  }

  public boolean isTerminal() {
    return isTerminal;
  }

  public void line(String text) {
    clear();
    out.println(printable(text));
  }

  public void blank() {
    line("");
  }

  /** A heading of the plan or the summary. */
  public void heading(String text) {
    line(bold(text));
  }

  /** A name and its value, in two columns. */
  public void fact(String name, Object value) {
    line("  " + dim("%-10s".formatted(name)) + " " + value);
  }

  /** A stage that has ended. */
  public void done(String stage, String result, Duration time) {
    line("  %s %-20s %s %s".formatted(green("✓"), stage, result, dim("· " + seconds(time))));
  }

  /** What is going on: rewritten in place on a terminal, a line of its own elsewhere. */
  public void progress(String words) {
    String text = printable(words);
    if (isTerminal) {
      out.print("\r\u001b[2K  " + dim("… " + text));
      out.flush();
    } else {
      out.println("  … " + text);
    }
  }

  public String bold(String text) {
    return paint("1", text);
  }

  public String dim(String text) {
    return paint("2", text);
  }

  public String green(String text) {
    return paint("32", text);
  }

  public String cyan(String text) {
    return paint("36", text);
  }

  /**
   * The text without what drives a terminal: titles and file names are written by strangers. Our
   * own colours stay, secrets do not.
   */
  static String printable(String text) {
    return UNPRINTABLE.matcher(Secrets.redact(text)).replaceAll("\uFFFD");
  }

  /** A local path as a person would type it: from the working folder, or from home. */
  static String path(org.apache.hadoop.fs.Path path) {
    if (path.toUri().getScheme() != null && !path.toUri().getScheme().equals("file")) {
      return path.toString();
    }
    Path local = Path.of(path.toUri().getPath());
    Path here = Path.of("").toAbsolutePath();
    Path home = Path.of(System.getProperty("user.home"));
    if (local.startsWith(here) && !local.equals(here)) {
      return here.relativize(local).toString();
    }
    return local.startsWith(home) ? "~/" + home.relativize(local) : local.toString();
  }

  /** Seconds to a tenth below a minute, minutes and seconds above. */
  static String seconds(Duration time) {
    return time.toSeconds() < 60
        ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0)
        : "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart());
  }

  private void clear() {
    if (isTerminal) {
      out.print("\r\u001b[2K");
    }
  }

  private String paint(String code, String text) {
    return isColoured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
