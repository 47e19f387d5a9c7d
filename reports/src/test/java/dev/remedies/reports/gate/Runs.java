package dev.remedies.reports.gate;

import dev.remedies.reports.Result;
import dev.remedies.reports.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs to compare: real ones, without what no report reads, and made ones. */
final class Runs {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Runs() {}

  /** A real one: {@code trixie-1} and {@code trixie-2} of the same cases, or {@code forky}. */
  static List<Result> real(String name) {
    return Arrays.asList(JSON.treeToValue(tree(name), Result[].class));
  }

  /** The same as a run leaves it. */
  static void lay(String name, Path output) {
    try {
      Path folder = Files.createDirectories(output.resolve("results"));
      for (JsonNode one : tree(name)) {
        String file = one.get("case").asString() + "." + one.get("remedy").asString() + ".json";
        Files.writeString(folder.resolve(file), one.toString());
      }
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  private static JsonNode tree(String name) {
    try (InputStream file = Runs.class.getResourceAsStream(name + ".json")) {
      return JSON.readTree(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A remedy of the case CaseIT that is recorded as working, on a stack. */
  static Result of(
      String stack,
      String remedy,
      Verdict verdict,
      String observed,
      Double symptom,
      Double recover) {
    return result(stack, remedy, true, verdict, observed, symptom, recover, List.of());
  }

  static Result result(
      String stack,
      String remedy,
      boolean works,
      Verdict verdict,
      String observed,
      Double symptom,
      Double recover,
      List<Result.Diagnosis> steps) {
    return result(stack, remedy, works, verdict, observed, symptom, recover, steps, null);
  }

  /** The second of two runs. */
  static Result again(
      String stack, Verdict verdict, String observed, Double recover, Result.First first) {
    return result(stack, "r", true, verdict, observed, 1.0, recover, List.of(), first);
  }

  private static Result result(
      String stack,
      String remedy,
      boolean works,
      Verdict verdict,
      String observed,
      Double symptom,
      Double recover,
      List<Result.Diagnosis> steps,
      Result.First first) {
    return new Result(
        "CaseIT",
        remedy,
        "treated",
        "11.7.1",
        List.of(),
        null,
        true,
        "own",
        null,
        works,
        verdict,
        observed,
        null,
        symptom,
        recover,
        null,
        null,
        steps,
        Map.of(),
        "none",
        null,
        Map.of("stack", stack, "crun", stack.equals("old") ? "1.21" : "1.28", "k3s", "v1.31.1"),
        List.of(),
        null,
        null,
        first,
        null);
  }
}
