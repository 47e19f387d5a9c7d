package dev.remedies.reports.verdicts;

import dev.remedies.reports.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The guide as it would have to be, as Markdown. */
final class MarkdownGuide {

  private final Verdicts verdicts;
  private final List<String> lines = new ArrayList<>();

  MarkdownGuide(Verdicts verdicts) {
    this.verdicts = verdicts;
  }

  String text() {
    lines.clear();
    lines.add("# The guide, corrected");
    lines.add("");
    lines.add("Made from what was seen on real clusters in one run, and from nothing else.");
    lines.add("");
    lines.add(MarkdownConfusion.LEGEND);
    verdicts.sections().stream()
        .filter(it -> !it.cases().isEmpty())
        .forEach(it -> section(new CorrectedSection(it)));
    return String.join("\n", lines) + "\n";
  }

  private void section(CorrectedSection section) {
    Guide.Section of = section.it().section();
    lines.addAll(List.of("", "## " + of.id() + " " + Markdown.safe(of.title()), ""));
    for (ClaimVerdict symptom : section.symptoms()) {
      lines.add(
          "Symptom: %s (%s)"
              .formatted(
                  Markdown.safe(symptom.claim().text()),
                  symptom.tally() == null ? "not run" : symptom.tally()));
    }
    lines.add("");
    lines.add(
        Markdown.row(Stream.of("what you see", "cause", "what cures", "what does not, and why")));
    lines.add(Markdown.row(Stream.of("---", "---", "---", "---")));
    Confusion confusion = section.confusion();
    int number = 0;
    for (CorrectedCause cause : section.causes()) {
      number++;
      lines.add(Markdown.row(cells(cause, confusion == null ? "" : number + ". ")));
    }
    lines.add("");
    if (confusion != null) {
      lines.addAll(MarkdownConfusion.lines(confusion));
    }
    for (Guide.Claim claim : section.noted()) {
      String what = claim.command() == null ? claim.text() : claim.command();
      lines.add("Note on %s: %s".formatted(Markdown.safe(what), Markdown.safe(claim.note())));
      lines.add("");
    }
    section.commands().forEach(this::command);
  }

  private static Stream<String> cells(CorrectedCause cause, String number) {
    return Stream.of(
        cause.seen().stream().map(MarkdownGuide::seen).collect(Collectors.joining("<br>")),
        number
            + Markdown.safe(cause.text())
            + (cause.harmful() ? "" : " (does not lead to the symptom)"),
        cause.cures().stream()
            .map(tried -> name(tried) + ", " + tried.outcome().toRecover())
            .collect(Collectors.joining("<br>")),
        cause.useless().stream()
            .map(tried -> name(tried) + ": " + Markdown.safe(tried.outcome().because()))
            .collect(Collectors.joining("<br>")));
  }

  static String seen(CorrectedCause.Seen seen) {
    String command = Markdown.safe(seen.command());
    if (seen.silent()) {
      return command + " prints nothing";
    }
    return seen.lines().isEmpty()
        ? command + " prints no more: " + Markdown.safe(String.join(" / ", seen.gone()))
        : command + ": " + Markdown.safe(String.join(" / ", seen.lines()));
  }

  private static String name(CorrectedCause.Tried tried) {
    String fix = tried.claim() == null ? "" : tried.claim() + ": ";
    return fix + Markdown.safe(tried.words());
  }

  private void command(CorrectedSection.Command command) {
    String shown = Markdown.safe(command.shown());
    lines.add(
        "- %s: %s".formatted(command.tellsNothing() ? "~~" + shown + "~~" : shown, command.tally())
            + (command.typed() == null ? "" : ", run as " + Markdown.safe(command.typed())));
  }
}
