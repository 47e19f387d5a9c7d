package dev.remedies.reports.gate;

import dev.remedies.reports.Provenance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What there is to say of an upgrade, as its pages show it.
 *
 * @param from the baseline's stack
 * @param recorded where the baseline's run is from, in words
 * @param to the candidate's
 * @param answer whether it may be made
 * @param components versions side by side
 * @param differences what the candidate does otherwise, by kind
 * @param compared how many remedies both runs have
 * @param commands what is to be run to know which component it is
 * @param pace how much time the candidate's run took, and by which rule times differ
 */
public record Upgrade(
    String from,
    String recorded,
    String to,
    Answer answer,
    List<Component> components,
    Map<Difference.Kind, List<Difference>> differences,
    long compared,
    List<String> commands,
    String pace) {

  static Upgrade of(Comparison comparison) {
    return of(comparison, Culprits.UNKNOWN);
  }

  static Upgrade of(Comparison comparison, Culprits culprits) {
    Recording baseline = comparison.baseline();
    Recording candidate = comparison.candidate();
    return new Upgrade(
        baseline.stack(),
        Optional.ofNullable(baseline.run())
            .map(Provenance::text)
            .orElse("recorded before runs told where they are from"),
        candidate.stack(),
        Answer.to(comparison, culprits),
        Component.of(baseline, candidate),
        comparison.differences().stream()
            .map(culprits::on)
            .collect(Collectors.groupingBy(Difference::kind, TreeMap::new, Collectors.toList())),
        comparison.compared(),
        culprits.commands(),
        comparison.noise().text());
  }
}
