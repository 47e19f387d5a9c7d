package dev.remedies.reports.changes;

import dev.remedies.reports.Amount;
import dev.remedies.reports.Markdown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What is different between two recorded runs, for a changelog. Times are no part of it: they
 * differ from run to run.
 */
final class Changes {

  private final JsonNode before;
  private final JsonNode after;

  Changes(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
  }

  /** As Markdown. */
  String text() {
    List<String> lines = new ArrayList<>(List.of("# What changed in the verdicts", ""));
    int head = lines.size();
    cases(lines);
    table(lines, "Verdicts", "remedy", verdicts(before), verdicts(after));
    table(lines, "Diagnosis steps", "step", steps(before), steps(after));
    table(lines, "Versions", "part", versions(before), versions(after));
    if (lines.size() == head) {
      lines.add("Nothing: the same cases, verdicts, steps and versions.");
    }
    return String.join("\n", lines).strip() + "\n";
  }

  private void cases(List<String> lines) {
    Set<String> old = names(before);
    Set<String> now = names(after);
    list(lines, "new", now, old);
    list(lines, "gone", old, now);
  }

  private static void list(List<String> lines, String what, Set<String> in, Set<String> out) {
    Set<String> names = new TreeSet<>(in);
    names.removeAll(out);
    if (!names.isEmpty()) {
      lines.add(Amount.of(names.size(), what + " case") + ": " + String.join(", ", names) + ".");
      lines.add("");
    }
  }

  /** What is in both and differs, and what only one of them has of a case that both have. */
  private void table(
      List<String> lines,
      String title,
      String what,
      Map<String, String> old,
      Map<String, String> now) {
    Set<String> keys = new TreeSet<>(Comparator.naturalOrder());
    keys.addAll(old.keySet());
    keys.addAll(now.keySet());
    List<String> rows =
        keys.stream()
            .filter(key -> !Objects.equals(old.get(key), now.get(key)))
            .map(key -> row(key, old.getOrDefault(key, "-"), now.getOrDefault(key, "-")))
            .toList();
    if (!rows.isEmpty()) {
      lines.addAll(
          List.of("## " + title, "", row(what, "before", "after"), row("---", "---", "---")));
      lines.addAll(rows);
      lines.add("");
    }
  }

  private static String row(String... cells) {
    return Markdown.row(Stream.of(cells).map(Markdown::safe));
  }

  private Map<String, String> verdicts(JsonNode run) {
    Map<String, String> verdicts = new TreeMap<>();
    inBoth(run)
        .forEach(
            one ->
                one.path("remedies")
                    .forEach(
                        it ->
                            verdicts.put(
                                name(one) + "." + it.path("remedy").asString(),
                                it.path("verdict").asString())));
    return verdicts;
  }

  private Map<String, String> steps(JsonNode run) {
    Map<String, String> steps = new TreeMap<>();
    inBoth(run)
        .forEach(
            one ->
                one.path("diagnoses")
                    .forEachEntry(
                        (claim, told) -> steps.put(name(one) + " " + claim, told.asString())));
    return steps;
  }

  private static Map<String, String> versions(JsonNode run) {
    Map<String, String> versions = new TreeMap<>();
    run.path("components").forEachEntry((part, version) -> versions.put(part, version.asString()));
    return versions;
  }

  private Stream<JsonNode> inBoth(JsonNode run) {
    Set<String> both = names(before);
    both.retainAll(names(after));
    return run.path("cases").valueStream().filter(one -> both.contains(name(one)));
  }

  private static Set<String> names(JsonNode run) {
    return run.path("cases")
        .valueStream()
        .map(Changes::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(JsonNode one) {
    return one.path("case").asString();
  }
}
