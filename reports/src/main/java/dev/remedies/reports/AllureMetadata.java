package dev.remedies.reports;

import dev.remedies.reports.verdicts.Guide;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;

/**
 * What Allure is told beside the test results: the guide's words for them, the stack's versions,
 * the kinds of failure and the runs before.
 */
public final class AllureMetadata {

  private AllureMetadata() {}

  /**
   * Writes it for the run whose output is in the folder {@code arguments[0]}, in the words of the
   * guide in {@code arguments[1]}, for the cases of the checkout {@code arguments[2]}.
   */
  public static void main(String[] arguments) throws IOException {
    Path output = Path.of(arguments[0]);
    try {
      write(output, Guide.read(Path.of(arguments[1])), new Sources(Path.of(arguments[2])));
    } catch (Results.Unreadable | Guide.Unreadable unreadable) {
      System.out.println(unreadable.getMessage());
      System.exit(2);
    }
  }

  static void write(Path output, Guide guide, Sources sources) throws IOException {
    Path folder = Files.createDirectories(output.resolve("allure-results"));
    List<Result> results = Results.read(output);
    new AllureNames(guide, results).write(folder);
    new AllureSources(sources, ReportPage.in(output).getParent()).write(folder, results);
    Properties environment = new Properties();
    environment.putAll(Environment.of(results));
    try (OutputStream file = Files.newOutputStream(folder.resolve("environment.properties"))) {
      environment.store(file, null);
    }
    try (InputStream categories = AllureMetadata.class.getResourceAsStream("categories.json")) {
      Files.copy(
          categories, folder.resolve("categories.json"), StandardCopyOption.REPLACE_EXISTING);
    }
    History.take(output, folder);
  }
}
