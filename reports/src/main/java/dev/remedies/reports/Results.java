package dev.remedies.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The records of a run: one JSON file a remedy, in the folder {@code results} of its output. */
public final class Results {

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** Those that somebody has to look at last, where the eye is; within that as the guide has it. */
  public static final Comparator<Result> WORST_LAST =
      Comparator.comparing(Result::bad)
          .thenComparing(result -> result.bad() ? result.verdict() : Verdict.HOLDS)
          .thenComparing(Result::section, Results::bySection)
          .thenComparing(Result::testCase)
          .thenComparing(Result::remedy);

  private Results() {}

  /**
   * Reads them, worst last.
   *
   * @throws IOException if the folder cannot be listed
   * @throws Unreadable in one line that names the file, if one is no record
   */
  public static List<Result> read(Path output) throws IOException {
    Path folder = output.resolve("results");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(Results::one)
          .sorted(WORST_LAST)
          .toList();
    }
  }

  private static Result one(Path file) {
    try {
      Result result = JSON.readValue(file.toFile(), Result.class);
      if (result == null) {
        throw new Unreadable(file, "it is empty");
      }
      return result;
    } catch (JacksonException broken) {
      throw new Unreadable(file, broken.getOriginalMessage());
    }
  }

  /** Orders sections, claims and the like by the numbers in their names: 11.9 before 11.10. */
  public static int bySection(String one, String other) {
    return Arrays.compare(numbers(one), numbers(other));
  }

  private static int[] numbers(String section) {
    return Stream.of(section.split("\\D+"))
        .filter(part -> !part.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  /** A file that is no record. */
  public static final class Unreadable extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Unreadable(Path file, String why) {
      super(file + " is no result record: " + why.lines().findFirst().orElse(""));
    }
  }
}
