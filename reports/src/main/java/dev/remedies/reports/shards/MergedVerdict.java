package dev.remedies.reports.shards;

import dev.remedies.reports.PlanFile;
import dev.remedies.reports.Result;
import dev.remedies.reports.Results;
import dev.remedies.reports.Unusable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether the merged run passes, as Failsafe says of a run on one machine. */
public final class MergedVerdict {

  private MergedVerdict() {}

  /**
   * Judges the run whose output is in the folder {@code arguments[0]}: ends with 1 and one line if
   * a remedy failed or left no result, with 2 if it cannot be read.
   */
  public static void main(String[] arguments) throws IOException {
    System.exit(judge(Path.of(arguments[0]), System.out));
  }

  static int judge(Path output, PrintStream console) throws IOException {
    try {
      PlanFile plan = PlanFile.read(output);
      List<Result> results = Results.read(output);
      Set<String> missing = plan.missing(results);
      Set<String> bad =
          results.stream()
              .filter(Result::bad)
              .map(Result::name)
              .collect(Collectors.toCollection(TreeSet::new));
      say("failed", bad, console);
      say("left no result", missing, console);
      return bad.isEmpty() && missing.isEmpty() ? 0 : 1;
    } catch (Unusable | Results.Unreadable unusable) {
      console.println(unusable.getMessage());
      return 2;
    }
  }

  private static void say(String what, Set<String> names, PrintStream console) {
    if (!names.isEmpty()) {
      console.println(what + ": " + String.join(", ", names));
    }
  }
}
