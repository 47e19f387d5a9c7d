package dev.remedies.reports.cost;

import java.util.Map;

/**
 * What the set-up of a run cost, as the engine's class SetUpCost writes it.
 *
 * @param seconds how long it took
 * @param images how many were found, built and pulled
 * @param states how many of the states that clusters start from were found and made
 */
public record SetUpCost(double seconds, Map<String, Long> images, Map<String, Long> states) {

  /** What is not there is empty. */
  public SetUpCost {
    images = images == null ? Map.of() : images;
    states = states == null ? Map.of() : states;
  }

  /** Of two shards, which are set up beside each other. */
  SetUpCost plus(SetUpCost other) {
    return new SetUpCost(
        Math.max(seconds, other.seconds),
        Sums.of(images, other.images, Long::sum),
        Sums.of(states, other.states, Long::sum));
  }
}
