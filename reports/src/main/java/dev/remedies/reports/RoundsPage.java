package dev.remedies.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the closing table says of a run whose remedies were each run several times, as a page. */
final class RoundsPage {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta name="color-scheme" content="light dark">
      <title>All runs of each remedy</title>
      <h1>All runs of each remedy</h1>
      <pre style="overflow-x: auto">%s</pre>
      """;

  private RoundsPage() {}

  /** Where that of the run with this output folder is, if it was made. */
  static Path in(Path output) {
    return output.resolve("report/rounds.html").toAbsolutePath().normalize();
  }

  /** Makes it, if there is something to tell. */
  static void write(Path output, List<String> lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    Files.createDirectories(in(output).getParent());
    String text = String.join("\n", lines).strip();
    Files.writeString(in(output), PAGE.formatted(text.replace("&", "&amp;").replace("<", "&lt;")));
  }
}
