package dev.remedies.reports.verdicts;

import dev.remedies.reports.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which causes of a section are taken for each other, as Markdown. */
final class MarkdownConfusion {

  static final String LEGEND =
      "Of several causes of a section: = all commands print the same of both, ● all that names the"
          + " one is printed of the other, too, ◐ some of it, · nothing, ? not known. Ages, times,"
          + " addresses and generated names are left out, names that a case chose are not.";

  private MarkdownConfusion() {}

  static List<String> lines(Confusion confusion) {
    List<String> lines = new ArrayList<>();
    lines.add(Markdown.row(Stream.of("what is printed", "of which causes")));
    lines.add(Markdown.row(Stream.of("---", "---")));
    for (Confusion.Words words : confusion.words()) {
      lines.add(
          Markdown.row(
              Stream.of(
                  MarkdownGuide.seen(words.sign().seen())
                      + (words.sign().read() ? "" : " (no case calls it a sign)"),
                  words.causes().stream()
                      .map(MarkdownConfusion::cause)
                      .collect(Collectors.joining("<br>")))));
    }
    lines.add("");
    List<Confusion.Row> rows = confusion.rows();
    lines.add(
        Markdown.row(
            Stream.concat(
                Stream.of("printed of ↓ also of →"),
                rows.stream().map(row -> String.valueOf(row.it().number())))));
    lines.add(Markdown.row(Stream.generate(() -> "---").limit(rows.size() + 1)));
    for (Confusion.Row row : rows) {
      lines.add(
          Markdown.row(
              Stream.concat(
                  Stream.of(cause(row.it()) + note(row.it())),
                  row.cells().stream().map(cell -> cell.kind().symbol()))));
    }
    lines.add("");
    rows.forEach(row -> row.groups().forEach(group -> lines.add(told(row, group))));
    if (!confusion.any()) {
      lines.add("What is printed of one of them is printed of no other.");
    }
    lines.add("");
    return lines;
  }

  private static String told(Confusion.Row row, Confusion.Group group) {
    String others = group.numbers().stream().map(String::valueOf).collect(Collectors.joining(", "));
    String commands =
        group.commands().stream().map(Markdown::safe).collect(Collectors.joining(", "));
    return "- Looks like %d, may be %s: %s %s"
        .formatted(row.it().number(), others, group.text(), commands)
        .strip();
  }

  private static String note(Printout it) {
    return it.note().isEmpty() ? "" : " (" + it.note() + ")";
  }

  private static String cause(Printout it) {
    return it.number() + ". " + Markdown.safe(it.cause().text());
  }
}
