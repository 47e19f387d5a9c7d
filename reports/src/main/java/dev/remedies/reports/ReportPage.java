package dev.remedies.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Allure's page, without the visitor count that it reports to a host on the internet. */
public final class ReportPage {

  private static final String TRACKER = "googletagmanager.com";
  private static final Pattern SCRIPT =
      Pattern.compile(
          "[ \\t]*<script(?= async src=\"https://www\\."
              + Pattern.quote(TRACKER)
              + "|>\\s*window\\.dataLayer).*?</script>\\R?",
          Pattern.DOTALL);

  private ReportPage() {}

  /**
   * Moves the page {@code arguments[0]}, if Allure made one, into the output folder {@code
   * arguments[1]}, as {@code report/index.html}.
   */
  public static void main(String[] arguments) throws IOException {
    Path made = Path.of(arguments[0]);
    if (Files.exists(made)) {
      Path page = in(Path.of(arguments[1]));
      Files.createDirectories(page.getParent());
      Files.writeString(page, withoutTracker(Files.readString(made)));
      Files.delete(made);
    }
  }

  static Path in(Path output) {
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
}
