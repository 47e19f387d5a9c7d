package dev.remedies.reports.verdicts;

import dev.remedies.reports.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The verdicts in short, for a job's page or a comment: what is bad, then the counts. */
final class MarkdownVerdicts {

  private final Verdicts verdicts;
  private final List<String> lines = new ArrayList<>();

  MarkdownVerdicts(Verdicts verdicts) {
    this.verdicts = verdicts;
  }

  String text() {
    lines.clear();
    lines.add("# The guide's verdicts");
    lines.add("");
    lines.add(headline());
    bad();
    statuses();
    sections();
    return String.join("\n", lines) + "\n";
  }

  private String headline() {
    String stack = verdicts.environment().getOrDefault("stack", "unknown");
    String mutant =
        verdicts.mutant() == null
            ? ""
            : " A run with the mutant %s: it tells of the tests, not of the guide."
                .formatted(Markdown.safe(verdicts.mutant()));
    return "Stack %s: %d of the guide's %d claims were measured, in %s.%s"
        .formatted(
            Markdown.safe(stack),
            verdicts.guides().measured(),
            verdicts.guides().all(),
            verdicts.extent(),
            mutant);
  }

  private void bad() {
    if (verdicts.bad().isEmpty()) {
      return;
    }
    heading("To look at");
    for (Outcome bad : verdicts.bad()) {
      lines.add(
          "- **%s** %s.%s (%s): %s"
              .formatted(
                  bad.verdict(),
                  Markdown.safe(bad.testCase()),
                  Markdown.safe(bad.remedy()),
                  Markdown.safe(bad.claim()),
                  Markdown.safe(bad.observed() == null ? "nothing observed" : bad.observed())));
    }
  }

  private void statuses() {
    heading("Claims");
    row(Stream.of("", "the guide's", "ours"));
    row(Stream.of("---", "--:", "--:"));
    for (Status status : Status.values()) {
      row(
          Stream.of(
              status.text(), verdicts.guides().of(status) + "", verdicts.ours().of(status) + ""));
    }
    row(Stream.of("all", verdicts.guides().all() + "", verdicts.ours().all() + ""));
    lines.add("");
    lines.add(
        "Of those that do not hold, %d do in some cases. Whole sections still pending: %d."
            .formatted(
                verdicts.guides().mixed() + verdicts.ours().mixed(), verdicts.pending().size()));
  }

  private void sections() {
    heading("By section");
    Stream<String> symbols = Stream.of(Status.values()).map(Status::text);
    row(Stream.concat(Stream.of("section", "title"), symbols));
    row(Stream.concat(Stream.of("---", "---"), Stream.of(Status.values()).map(status -> "--:")));
    for (SectionVerdict it : verdicts.sections()) {
      String pending = it.section().pending();
      String title = it.section().title() + (pending == null ? "" : " (pending: " + pending + ")");
      Stream<String> counts =
          Stream.of(Status.values())
              .map(status -> it.count(status) == 0 ? "" : it.count(status) + "");
      row(Stream.concat(Stream.of(it.section().id(), Markdown.safe(title)), counts));
    }
  }

  private void heading(String text) {
    lines.add("");
    lines.add("## " + text);
    lines.add("");
  }

  private void row(Stream<String> cells) {
    lines.add(Markdown.row(cells));
  }
}
