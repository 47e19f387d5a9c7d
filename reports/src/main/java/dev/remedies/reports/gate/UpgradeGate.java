package dev.remedies.reports.gate;

import dev.remedies.reports.PlanFile;
import dev.remedies.reports.Result;
import dev.remedies.reports.Results;
import dev.remedies.reports.Template;
import dev.remedies.reports.Unusable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says before an upgrade what it will break: compares the run of a candidate with the recorded run
 * of another stack.
 */
public final class UpgradeGate {

  private static final int UNUSABLE = 2;

  private UpgradeGate() {}

  /**
   * Compares the run whose output is in the folder {@code arguments[0]} with the one that the
   * folder {@code arguments[1]} has of the stack {@code arguments[2]}. Writes {@code
   * report/upgrade.html}, {@code upgrade.md} and {@code upgrade.json} first; ends with 0 if the
   * upgrade is safe, 1 if not, and 2 with one line if that cannot be told. The property {@code
   * waivers} names a file of {@link Waivers}, as seen from {@code remedies.started.in}.
   */
  public static void main(String[] arguments) throws IOException {
    System.exit(judge(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], System.out));
  }

  static int judge(Path output, Path baselines, String stack, PrintStream console)
      throws IOException {
    try {
      String asked = System.getProperty("waivers", "");
      Waivers waivers = Waivers.read(asked, Path.of(System.getProperty("remedies.started.in", "")));
      Recording baseline = Recording.read(Recording.file(baselines, stack));
      List<Result> candidate = candidate(output, stack);
      checkNoneLost(output, candidate, baseline);
      Comparison comparison = new Comparison(baseline, candidate, waivers);
      Culprits culprits = Culprits.of(comparison, output, asked);
      return publish(Upgrade.of(comparison, culprits), output.resolve("report"), console);
    } catch (Unusable | Results.Unreadable unusable) {
      console.println("upgrade gate: " + unusable.getMessage());
      return UNUSABLE;
    }
  }

  private static List<Result> candidate(Path output, String stack) throws IOException {
    OnceEach.check(output, "compare");
    List<Result> results = Results.read(output);
    if (results.isEmpty()) {
      throw new Unusable("no result in " + output + ": there is no run to compare");
    }
    if (results.stream().anyMatch(Result::ofMutant)) {
      throw new Unusable("the run left a phase out, -Dmutant: it is nothing to compare");
    }
    if (stack.equals(Recording.of(results).stack())) {
      throw new Unusable("the run is one of " + stack + " itself: name another baseline");
    }
    return results;
  }

  /** What the baseline has and was not run is a difference; of the rest only the plan knows. */
  private static void checkNoneLost(Path output, List<Result> results, Recording baseline) {
    Set<String> lost =
        PlanFile.find(output).map(plan -> plan.missing(results)).orElseGet(TreeSet::new);
    lost.removeAll(baseline.treatments().keySet());
    if (!lost.isEmpty()) {
      throw new Unusable("left no result: " + Recorder.some(lost) + ": run it again");
    }
  }

  private static int publish(Upgrade upgrade, Path folder, PrintStream console) throws IOException {
    Files.createDirectories(folder);
    Path page = folder.resolve("upgrade.html").toAbsolutePath().normalize();
    Files.writeString(
        page, Template.fill(UpgradeGate.class, "upgrade", Map.of("upgrade", upgrade)));
    Files.writeString(folder.resolve("upgrade.md"), MarkdownUpgrade.of(upgrade));
    Files.writeString(folder.resolve("upgrade.json"), JsonUpgrade.of(upgrade));
    console.println();
    console.println(upgrade.answer().line());
    console.println();
    console.println(
        "from %s, %s, to %s:".formatted(upgrade.from(), upgrade.recorded(), upgrade.to()));
    upgrade.components().stream()
        .filter(Component::changed)
        .forEach(
            it -> console.println("  " + it.name() + ": " + it.before() + " -> " + it.after()));
    upgrade
        .differences()
        .forEach(
            (kind, differences) -> {
              console.println(kind.title() + ":");
              differences.forEach(it -> console.println("  " + line(it)));
            });
    console.println(upgrade.pace());
    if (!upgrade.commands().isEmpty()) {
      console.println("which component? One at a time; the last command compares anew:");
      upgrade.commands().forEach(command -> console.println("  " + command));
    }
    console.println("upgrade: " + page);
    console.println();
    return upgrade.answer().safe() ? 0 : 1;
  }

  private static String line(Difference it) {
    return (it.stops() ? "stops  " : it.waived().isEmpty() ? "       " : "waived ")
        + it.section()
        + " "
        + it.name()
        + ": "
        + it.before()
        + " -> "
        + it.after()
        + (it.seen().isEmpty() ? "" : " (" + it.seen() + ")");
  }
}
