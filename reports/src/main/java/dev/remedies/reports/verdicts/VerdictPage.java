package dev.remedies.reports.verdicts;

import dev.remedies.reports.ReportPage;
import dev.remedies.reports.Result;
import dev.remedies.reports.Results;
import dev.remedies.reports.Sources;
import dev.remedies.reports.cost.CostLines;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The verdicts on the guide, beside Allure's page: as HTML for people, Markdown, and JSON. */
public final class VerdictPage {

  /** The page's file, in the report's folder. */
  public static final String NAME = "verdicts.html";

  private VerdictPage() {}

  /**
   * Writes them for the run whose output is in the folder {@code arguments[0]}, with the guide's
   * claims from the file {@code arguments[1]}, and with a link to the comparison with a recorded
   * run if {@code arguments[2]} is true; what cases do is read in the checkout {@code
   * arguments[3]}. Ends with 2 if a file of the run or the guide cannot be read.
   */
  public static void main(String[] arguments) throws IOException {
    System.exit(
        write(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            Boolean.parseBoolean(arguments[2]),
            new Sources(Path.of(arguments[3])),
            System.out));
  }

  static int write(Path output, Path guide, boolean upgrade, Sources sources, PrintStream console)
      throws IOException {
    Verdicts verdicts;
    List<String> cost;
    try {
      Guide claims = Guide.read(guide);
      List<Result> results = Results.read(output);
      verdicts = new Verdicts(claims, results);
      cost = results.isEmpty() ? List.of() : CostLines.of(output, results);
    } catch (Guide.Unreadable | Results.Unreadable unreadable) {
      console.println(unreadable.getMessage());
      return 2;
    }
    Path page = in(output);
    Files.createDirectories(page.getParent());
    boolean besideAllure = Files.exists(ReportPage.in(output));
    Files.writeString(
        page, new HtmlVerdicts().render(verdicts, cost, besideAllure, upgrade, sources));
    Files.writeString(page.resolveSibling("guide.html"), new HtmlVerdicts().corrected(verdicts));
    Files.writeString(page.resolveSibling("guide.md"), new MarkdownGuide(verdicts).text());
    Files.writeString(page.resolveSibling("verdicts.md"), new MarkdownVerdicts(verdicts).text());
    Files.writeString(page.resolveSibling("verdicts.json"), new JsonVerdicts(verdicts).text());
    return 0;
  }

  /** Where the page of the run with this output folder is, if it was made. */
  public static Path in(Path output) {
    return output.resolve("report").resolve(NAME).toAbsolutePath().normalize();
  }
}
