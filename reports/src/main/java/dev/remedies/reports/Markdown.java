package dev.remedies.reports;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the reports in Markdown are made of. */
public final class Markdown {

  private Markdown() {}

  /** A row of a table, of cells that are Markdown already. */
  public static String row(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** A text on one line, and without what Markdown or HTML would take for its own. */
  public static String safe(String text) {
    return text.replaceAll("\\s+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("([\\\\|*_\\[\\]])", "\\\\$1")
        .replace("`", "'");
  }
}
