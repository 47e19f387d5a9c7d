package dev.remedies.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What Allure is told beside the test results: the stack's versions and the kinds of failure. */
public final class AllureMetadata {

  private AllureMetadata() {}

  /** Writes it for the run whose output is in the folder {@code arguments[0]}. */
  public static void main(String[] arguments) throws IOException {
    Path output = Path.of(arguments[0]);
    try {
      write(output);
    } catch (Results.Unreadable unreadable) {
      System.out.println(unreadable.getMessage());
      System.exit(2);
    }
  }

  static void write(Path output) throws IOException {
    Path folder = Files.createDirectories(output.resolve("allure-results"));
    Properties environment = new Properties();
    environment.putAll(environment(Results.read(output)));
    try (OutputStream file = Files.newOutputStream(folder.resolve("environment.properties"))) {
      environment.store(file, null);
    }
    try (InputStream categories = AllureMetadata.class.getResourceAsStream("categories.json")) {
      Files.copy(
          categories, folder.resolve("categories.json"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The versions that the records name; where clusters differed, all of them. */
  private static Map<String, String> environment(List<Result> results) {
    Map<String, String> environment = new TreeMap<>();
    for (Result result : results) {
      result
          .stack()
          .forEach((part, version) -> environment.merge(part, version, (a, b) -> both(a, b)));
      if (result.ofMutant()) {
        environment.put("mutant", result.mutant());
      }
    }
    return environment;
  }

  private static String both(String known, String other) {
    return List.of(known.split(" / ")).contains(other) ? known : known + " / " + other;
  }
}
