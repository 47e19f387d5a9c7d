package dev.remedies.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Allure knows of the runs before: its trend, and each test's last outcomes. Allure writes it
 * into every report and reads it from the next one's results. A report that is one file has it
 * inside, as text, so it is taken out and kept in the folder {@code history} of the output, which
 * no run cleans; a pipeline has to carry that folder only from one run to the next.
 */
final class History {

  private static final String FOLDER = "history";

  /** As Allure 2.34 writes its files into the page: name, and content in base64. */
  private static final Pattern FILE =
      Pattern.compile("d\\('" + FOLDER + "/([a-z-]+\\.json)','([A-Za-z0-9+/=]*)'\\)");

  private History() {}

  /** Lays what is kept beside the results of which Allure makes its report. */
  static void take(Path output, Path allureResults) throws IOException {
    Path kept = output.resolve(FOLDER);
    if (!Files.isDirectory(kept)) {
      return;
    }
    Path folder = Files.createDirectories(allureResults.resolve(FOLDER));
    for (Path file : files(kept)) {
      Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Keeps what Allure's page has. */
  static void keep(String html, Path output) throws IOException {
    Matcher file = FILE.matcher(html);
    while (file.find()) {
      Path folder = Files.createDirectories(output.resolve(FOLDER));
      Files.write(folder.resolve(file.group(1)), Base64.getDecoder().decode(file.group(2)));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }
}
