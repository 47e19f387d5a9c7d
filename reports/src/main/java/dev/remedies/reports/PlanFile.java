package dev.remedies.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run was going to do, {@code plan.json} beside its results: the engine's class Plan writes
 * it.
 *
 * @param stack the stack's name
 * @param mutant the phase that was left out, or {@code none}
 * @param shard which part of the selected cases, such as {@code 1/4}
 * @param selection what was named on the command line to select cases
 * @param run where it is from; null, if an older suite ran it
 * @param upgrade what it upgrades; null without a baseline whose stack is known
 * @param remedies each as case and method
 */
public record PlanFile(
    String stack,
    String mutant,
    String shard,
    Map<String, String> selection,
    Provenance run,
    Upgraded upgrade,
    List<String> remedies) {

  /**
   * An upgrade, as far as the files of both stacks tell.
   *
   * @param stack the new stack, as it is named on the command line
   * @param components what it changes, each as {@code -Donly=} takes it
   */
  public record Upgraded(String stack, List<String> components) {}

  /** The only part of a run. */
  public static final String WHOLE = "1/1";

  private static final String NAME = "plan.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * Reads that of the run with this output folder.
   *
   * @throws Unusable if there is none
   */
  public static PlanFile read(Path output) {
    Path file = output.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw new Unusable(file + " is not there: " + output + " is no run's output");
    }
    try {
      PlanFile plan = JSON.readValue(file.toFile(), PlanFile.class);
      if (plan.shard().matches("\\d+/\\d+") && plan.selection() != null && plan.stack() != null) {
        return plan;
      }
    } catch (JacksonException | NullPointerException broken) {
      throw new Unusable(file + " is no run's plan");
    }
    throw new Unusable(file + " is no run's plan");
  }

  /** That of a run, if it left one. */
  public static Optional<PlanFile> find(Path output) {
    return Files.isRegularFile(output.resolve(NAME)) ? Optional.of(read(output)) : Optional.empty();
  }

  /** The remedies that left no result, in order. */
  public Set<String> missing(List<Result> results) {
    Set<String> missing = new TreeSet<>(remedies);
    results.forEach(result -> missing.remove(result.name()));
    return missing;
  }

  /** Writes it for the run with this output folder. */
  public void write(Path output) throws IOException {
    Files.writeString(output.resolve(NAME), JSON.writeValueAsString(this) + "\n");
  }
}
