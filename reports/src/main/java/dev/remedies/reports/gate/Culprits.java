package dev.remedies.reports.gate;

import dev.remedies.reports.PlanFile;
import dev.remedies.reports.Result;
import dev.remedies.reports.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which component it is that stops an upgrade: what stops is run once more for each of them, with
 * nothing but that one changed. Those runs have folders of their own, {@code only/<component>} in
 * the output of the whole upgrade's.
 *
 * @param alone the components that stop a remedy alone, for each of which every one is known
 * @param commands what is still to be run to know more
 */
record Culprits(Map<String, Set<String>> alone, List<String> commands) {

  static final Culprits UNKNOWN = new Culprits(Map.of(), List.of());

  private static final String FOLDER = "only";

  /**
   * As far as the runs in an output folder tell.
   *
   * @param whole the comparison of the whole upgrade
   * @param output its run's output folder
   * @param waivers the file of waivers that was named for it; may be empty
   */
  static Culprits of(Comparison whole, Path output, String waivers) throws IOException {
    Set<String> stopped = stopped(whole);
    PlanFile plan = PlanFile.find(output).orElse(null);
    if (stopped.isEmpty() || plan == null || plan.upgrade() == null) {
      return UNKNOWN;
    }
    List<String> components = plan.upgrade().components();
    if (components.size() == 1) {
      stopped.removeAll(unsure(whole));
      return new Culprits(all(stopped, components), List.of());
    }
    Map<String, Set<String>> alone = all(stopped, List.of());
    List<String> commands = new ArrayList<>();
    for (String component : components) {
      Path folder = output.resolve(FOLDER).resolve(component);
      List<Result> results = Results.read(folder);
      Set<String> known = new TreeSet<>();
      if (isOf(results, whole, component) && isComplete(folder, results)) {
        Comparison one = new Comparison(whole.baseline(), results);
        results.forEach(result -> known.add(result.name()));
        known.removeAll(unsure(one));
        stopped(one)
            .forEach(name -> alone.computeIfPresent(name, (any, it) -> with(it, component)));
      }
      alone.keySet().retainAll(known);
      if (!known.containsAll(stopped)) {
        commands.add(command(plan, whole, component, folder));
      }
    }
    if (!commands.isEmpty()) {
      commands.add(compareAnew(whole, output, waivers));
    }
    return new Culprits(alone, commands);
  }

  /** The same difference, with what is known of its component. */
  Difference on(Difference it) {
    Set<String> components = alone.get(it.name());
    if (components == null || !it.stops()) {
      return it;
    }
    return it.also(
        components.isEmpty()
            ? "no component alone does it"
            : String.join(", ", components) + " alone does it");
  }

  /** What all of these have in common, as the beginning of their reason; may be empty. */
  String of(List<Difference> differences) {
    Set<Set<String>> all =
        differences.stream()
            .map(it -> alone.get(it.name()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    boolean same =
        all.size() == 1 && differences.stream().allMatch(it -> alone.containsKey(it.name()));
    String names = same ? String.join(", ", all.iterator().next()) : "";
    return names.isEmpty() ? "" : names + " alone: ";
  }

  private static Map<String, Set<String>> all(Set<String> names, List<String> components) {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    names.forEach(name -> all.put(name, new TreeSet<>(components)));
    return all;
  }

  private static Set<String> with(Set<String> components, String one) {
    components.add(one);
    return components;
  }

  /** What was not run is no component's work. */
  private static Set<String> stopped(Comparison comparison) {
    return comparison.differences().stream()
        .filter(it -> it.stops() && it.kind() != Difference.Kind.MISSING)
        .map(Difference::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What was inconclusive, or stopped in one of two runs, neither blames nor clears anything. */
  private static Set<String> unsure(Comparison comparison) {
    return comparison.differences().stream()
        .filter(it -> it.stops() && (it.unseen() || it.kind() == Difference.Kind.UNSTEADY))
        .map(Difference::name)
        .collect(Collectors.toSet());
  }

  /** Whether all that the run was going to do left a result. */
  private static boolean isComplete(Path folder, List<Result> results) {
    return PlanFile.find(folder).filter(plan -> plan.missing(results).isEmpty()).isPresent();
  }

  /** Whether there is a run of the component alone, and not one from before the whole upgrade's. */
  private static boolean isOf(List<Result> results, Comparison whole, String component) {
    String stack = whole.candidate().stack() + ", only " + component;
    return !results.isEmpty()
        && Recording.of(results).stack().equals(stack)
        && results.stream()
            .map(Result::startedAt)
            .filter(Objects::nonNull)
            .noneMatch(it -> it.compareTo(whole.startedAt()) < 0);
  }

  /** The same comparison: of this run, with what is waived in it. */
  private static String compareAnew(Comparison whole, Path output, String waivers) {
    return "mvn verify -DskipITs -Dbaseline=%s%s -Dremedies.output='%s'"
        .formatted(
            whole.baseline().stack(),
            waivers.isBlank() ? "" : " -Dwaivers='" + waivers + "'",
            output.toAbsolutePath().normalize());
  }

  private static String command(PlanFile plan, Comparison whole, String component, Path folder) {
    String cases =
        stopped(whole).stream().map(Difference::caseOf).distinct().collect(Collectors.joining(","));
    String groups = plan.selection().get("groups");
    return "mvn verify -Dstack=%s -Dbaseline=%s -Donly=%s -Dit.test=%s%s -Dremedies.output='%s'"
        .formatted(
            plan.upgrade().stack(),
            whole.baseline().stack(),
            component,
            cases,
            groups == null ? "" : " -Dgroups='" + groups + "'",
            folder.toAbsolutePath().normalize());
  }
}
