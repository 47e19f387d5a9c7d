package dev.remedies.reports.gate;

import dev.remedies.reports.Unusable;
import java.nio.file.Files;
import java.nio.file.Path;

/** That a run has one result for each remedy: of several only the first would be read. */
final class OnceEach {

  private OnceEach() {}

  /**
   * Checks it of the run with this output folder.
   *
   * @param aim what was to be done with it
   * @throws Unusable in one line, if it was one of {@code -Drepeat}
   */
  static void check(Path output, String aim) {
    if (Files.isDirectory(output.resolve("rounds"))) {
      throw new Unusable(
          "each remedy was run several times, -Drepeat: that is nothing to %s, run it once"
              .formatted(aim));
    }
  }
}
