package dev.remedies.reports.gate;

import java.util.List;
import java.util.TreeSet;

/**
 * A component's version in both runs.
 *
 * @param name the component
 * @param before the baseline's; a dash for none
 * @param after the candidate's; a dash for none
 */
public record Component(String name, String before, String after) {

  /** Whether the upgrade changes it. */
  public boolean changed() {
    return !before.equals(after);
  }

  /** All that one of them has, by name. */
  static List<Component> of(Recording baseline, Recording candidate) {
    TreeSet<String> names = new TreeSet<>(baseline.components().keySet());
    names.addAll(candidate.components().keySet());
    return names.stream()
        .map(
            name ->
                new Component(
                    name,
                    baseline.components().getOrDefault(name, "-"),
                    candidate.components().getOrDefault(name, "-")))
        .toList();
  }
}
