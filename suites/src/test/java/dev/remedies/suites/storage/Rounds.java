package dev.remedies.suites.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Samples;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** How many seconds a pod's rounds take that read and write 20 blocks, as it logs them. */
final class Rounds {

  private static final Pattern ROUND = Pattern.compile("copied, ([0-9.e-]+) s,");

  private Rounds() {}

  /**
   * How many times as long as this pod-name's quickest of the last three took: a busy machine makes
   * one slow now and then, a slow disk all.
   */
  static double times(Cluster cluster, double seconds) {
    List<Double> rounds = rounds(cluster, "pod-name", 3);
    assertThat(rounds).as("rounds of pod-name").isNotEmpty();
    return Collections.min(rounds) / seconds;
  }

  /** The neighbour's last five. */
  static Samples neighbours(Cluster cluster) {
    return lastFive(cluster, "neighbour", "the neighbour's");
  }

  /** The last five of a pod. */
  static Samples lastFive(Cluster cluster, String pod, String name) {
    List<Double> rounds = rounds(cluster, pod, 5);
    if (rounds.size() < 5) {
      throw new AssertionError(pod + " has made " + rounds.size() + " rounds so far");
    }
    return new Samples(name, "s", rounds);
  }

  private static List<Double> rounds(Cluster cluster, String pod, int lines) {
    String log = cluster.client().pods().withName(pod).tailingLines(lines).getLog();
    return ROUND.matcher(log).results().map(round -> Double.parseDouble(round.group(1))).toList();
  }
}
