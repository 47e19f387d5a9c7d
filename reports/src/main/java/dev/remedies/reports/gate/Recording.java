package dev.remedies.reports.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.remedies.reports.Environment;
import dev.remedies.reports.Provenance;
import dev.remedies.reports.Result;
import dev.remedies.reports.Results;
import dev.remedies.reports.Unusable;
import dev.remedies.reports.Verdict;
import dev.remedies.reports.cost.RunCost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run as it is kept to be compared with later ones, {@code baselines/<stack>.json}: in a stable
 * order and without what differs between two runs of the same stack, but for the times, so that a
 * reviewer sees in a diff of two versions what changed.
 *
 * @param format raised when a reader of the old one would misread the new one
 * @param stack the stack's name
 * @param run where it is from; null in one that is older than that
 * @param components the versions that its nodes reported; not the machine's kernel
 * @param cases as the guide has their sections
 * @param cost what it cost, to be looked at and not compared; null where that is not known
 */
record Recording(
    int format,
    String stack,
    @JsonInclude(JsonInclude.Include.NON_NULL) Provenance run,
    Map<String, String> components,
    List<Case> cases,
    @JsonInclude(JsonInclude.Include.NON_NULL) RunCost cost) {

  private static final int FORMAT = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * One case.
   *
   * @param name its class
   * @param section its section
   * @param diagnoses claim and what the step did, see {@link Steps}
   * @param remedies by name
   */
  record Case(
      @JsonProperty("case") String name,
      String section,
      Map<String, String> diagnoses,
      List<Treatment> remedies) {}

  /**
   * One remedy; times in seconds, null for what did not come.
   *
   * @param name its method
   * @param verdict the engine's
   * @param observed what was seen, see {@link Messages}
   */
  record Treatment(
      @JsonProperty("remedy") String name,
      Verdict verdict,
      String observed,
      Double timeToSymptom,
      Double timeToRecover) {}

  /** All remedies, each by the names of its case and its own, in the recording's order. */
  Map<String, Treatment> treatments() {
    Map<String, Treatment> treatments = new LinkedHashMap<>();
    for (Case one : cases) {
      one.remedies().forEach(remedy -> treatments.put(one.name() + "." + remedy.name(), remedy));
    }
    return treatments;
  }

  /** What came of all diagnosis steps, each by the names of its case and its claim. */
  Map<String, String> steps() {
    Map<String, String> steps = new LinkedHashMap<>();
    for (Case one : cases) {
      one.diagnoses().forEach((claim, seen) -> steps.put(one.name() + " " + claim, seen));
    }
    return steps;
  }

  /** Each case's section. */
  Map<String, String> sections() {
    return cases.stream().collect(Collectors.toMap(Case::name, Case::section));
  }

  static Recording of(List<Result> results) {
    Map<String, String> components = new TreeMap<>(Environment.of(results));
    String stack = components.remove("stack");
    components.remove("kernel");
    Map<String, List<Result>> byCase =
        results.stream()
            .collect(Collectors.groupingBy(Result::testCase, TreeMap::new, Collectors.toList()));
    List<Case> cases =
        byCase.values().stream()
            .map(Recording::one)
            .sorted(
                Comparator.comparing(Case::section, Results::bySection).thenComparing(Case::name))
            .toList();
    return new Recording(FORMAT, stack == null ? "unknown" : stack, null, components, cases, null);
  }

  /** The same run, with where it is from and what it cost. */
  Recording with(Provenance origin, Optional<RunCost> known) {
    return new Recording(format, stack, origin, components, cases, known.orElse(null));
  }

  private static Case one(List<Result> results) {
    Map<String, String> diagnoses = new TreeMap<>();
    results.stream()
        .flatMap(result -> result.diagnoses().stream())
        .forEach(step -> diagnoses.merge(step.claim(), Steps.seen(step), Steps::both));
    List<Treatment> remedies =
        results.stream()
            .map(
                result ->
                    new Treatment(
                        result.remedy(),
                        result.verdict(),
                        Messages.normal(result.observed()),
                        tenth(result.timeToSymptom()),
                        tenth(result.timeToRecover())))
            .sorted(Comparator.comparing(Treatment::name))
            .toList();
    return new Case(results.get(0).testCase(), results.get(0).section(), diagnoses, remedies);
  }

  private static Double tenth(Double seconds) {
    return seconds == null ? null : Math.round(seconds * 10) / 10.0;
  }

  /** The file of a stack's run in the folder of all. */
  static Path file(Path folder, String stack) {
    return folder.resolve(stack + ".json");
  }

  /**
   * Reads a recorded run.
   *
   * @throws Unusable in one line, if it is none
   */
  static Recording read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Unusable(
          file + " is not there: record the stack with mvn verify -Dstack= -Drecord");
    }
    try {
      Recording recording = JSON.readValue(file.toFile(), Recording.class);
      if (recording.format() == FORMAT && recording.stack() != null && recording.cases() != null) {
        return recording;
      }
    } catch (JacksonException broken) {
      throw new Unusable(file + " is no recorded run: " + broken.getOriginalMessage());
    }
    throw new Unusable(file + " is no recorded run of this version: record the stack anew");
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(file(folder, stack), JSON.writeValueAsString(this) + "\n");
  }
}
