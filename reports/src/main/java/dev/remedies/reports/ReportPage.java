package dev.remedies.reports;

import dev.remedies.reports.verdicts.VerdictPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Allure's page, without the visitor count that it reports to a host on the internet, and with a
 * link to the guide's verdicts.
 */
public final class ReportPage {

  private static final String TRACKER = "googletagmanager.com";
  private static final Pattern SCRIPT =
      Pattern.compile(
          "[ \\t]*<script(?= async src=\"https://www\\."
              + Pattern.quote(TRACKER)
              + "|>\\s*window\\.dataLayer).*?</script>\\R?",
          Pattern.DOTALL);

  /** Where it hides nothing of Allure's: below its menu, and small. */
  private static final String LINK =
      "<a href=\""
          + VerdictPage.NAME
          + "\" style=\"position:fixed;right:12px;bottom:8px;z-index:9;padding:4px 10px;"
          + "border-radius:4px;background:#343434;color:#fff\">The guide, claim by claim</a>\n";

  private ReportPage() {}

  /**
   * Moves the page {@code arguments[0]}, if Allure made one, into the output folder {@code
   * arguments[1]}, as {@code report/index.html}, and keeps its history.
   */
  public static void main(String[] arguments) throws IOException {
    Path made = Path.of(arguments[0]);
    if (Files.exists(made)) {
      Path page = in(Path.of(arguments[1]));
      Files.createDirectories(page.getParent());
      String html = Files.readString(made);
      Files.writeString(page, withLink(withoutTracker(html)));
      History.keep(html, Path.of(arguments[1]));
      Files.delete(made);
    }
  }

  /** Where the page of the run with this output folder is, if it was made. */
  public static Path in(Path output) {
    return output.resolve("report").resolve("index.html").toAbsolutePath().normalize();
  }

  static String withoutTracker(String html) {
    String without = SCRIPT.matcher(html).replaceAll("");
    if (without.contains(TRACKER)) {
      throw new IllegalStateException(
          "The report still names " + TRACKER + ": Allure changed its page, change ReportPage too");
    }
    return without;
  }

  static String withLink(String html) {
    int end = html.lastIndexOf("</body>");
    return end < 0 ? html : html.substring(0, end) + LINK + html.substring(end);
  }
}
