package dev.remedies.suites;

import dev.remedies.guide.Guide;
import dev.remedies.guide.Guide.Claim;
import dev.remedies.guide.Guide.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Adds a cause of ours to the guide's file, as text: its comments and its layout stay. */
final class CauseInGuide {
  private final Path file;

  CauseInGuide(Path file) {
    this.file = file;
  }

  /** The id of a section's next cause of ours, such as {@code 11.8.1/own-cause-4}. */
  static String next(Guide.Section section) {
    int number = 1;
    List<String> there = section.claims().stream().map(Claim::id).toList();
    while (there.contains(section.id() + "/own-cause-" + number)) {
      number++;
    }
    return section.id() + "/own-cause-" + number;
  }

  /** Adds it after the section's last cause; where there is none, before the first that is done. */
  void add(Guide.Section section, String id, String text) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int at = lines.indexOf("- id: \"" + section.id() + "\"");
    String after =
        section.claims().stream()
            .filter(claim -> claim.kind() == Kind.cause || claim.kind() == Kind.symptom)
            .reduce((first, second) -> second)
            .map(Claim::id)
            .orElse(null);
    at =
        1 + (after == null ? indexOf(lines, at, "  claims:") : lines.indexOf("    - id: " + after));
    while (at < lines.size() && lines.get(at).startsWith("      ")) {
      at++;
    }
    lines.addAll(
        at, List.of("    - id: " + id, "      kind: cause", "      text: \"%s\"".formatted(text)));
    Files.write(file, lines);
  }

  private static int indexOf(List<String> lines, int from, String line) {
    return from + lines.subList(from, lines.size()).indexOf(line);
  }
}
