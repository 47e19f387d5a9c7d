package dev.remedies.reports.gate;

import dev.remedies.reports.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An upgrade's difference for a job's page or a comment; its first line is the answer. */
final class MarkdownUpgrade {

  private MarkdownUpgrade() {}

  static String of(Upgrade upgrade) {
    List<String> lines = new ArrayList<>();
    lines.add("**" + Markdown.safe(upgrade.answer().line()) + "**");
    lines.add("");
    lines.add(
        "Upgrade from %s, %s, to %s; remedies in both runs: %d. %s"
            .formatted(
                Markdown.safe(upgrade.from()),
                Markdown.safe(upgrade.recorded()),
                Markdown.safe(upgrade.to()),
                upgrade.compared(),
                upgrade.pace()));
    upgrade
        .differences()
        .forEach(
            (kind, differences) -> {
              lines.add("");
              lines.add("## " + kind.title());
              lines.add("");
              lines.add(row("stops", "section", "what", upgrade.from(), upgrade.to(), "seen"));
              lines.add("|---|---|---|---|---|---|");
              for (Difference it : differences) {
                String stops = it.verdict().equals("no") ? "no" : "**" + it.verdict() + "**";
                lines.add(
                    "| "
                        + stops
                        + " "
                        + row(it.section(), it.name(), it.before(), it.after(), it.seen()));
              }
            });
    if (!upgrade.commands().isEmpty()) {
      lines.add("");
      lines.add("## Which component?");
      lines.add("");
      upgrade.commands().forEach(command -> lines.add("    " + command));
    }
    lines.add("");
    lines.add("## Components");
    lines.add("");
    lines.add(row("component", upgrade.from(), upgrade.to(), "changed"));
    lines.add("|---|---|---|---|");
    for (Component it : upgrade.components()) {
      lines.add(row(it.name(), it.before(), it.after(), it.changed() ? "yes" : ""));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String row(String... cells) {
    return Markdown.row(Stream.of(cells).map(Markdown::safe));
  }
}
