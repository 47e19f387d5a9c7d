package dev.remedies.suites.storage;

import dev.remedies.Cluster;
import java.util.List;
import java.util.regex.Pattern;

/** How many seconds a pod's rounds took that read and write 100 blocks, as it logs them. */
final class Rounds {

  private static final Pattern ROUND = Pattern.compile("copied, ([0-9.e-]+) s,");

  private Rounds() {}

  /** The last one of pod-name. */
  static double last(Cluster cluster) {
    return rounds(cluster, "pod-name", 1).get(0);
  }

  /** The one in the middle of the last five of pod-name. */
  static double usual(Cluster cluster) {
    return rounds(cluster, "pod-name", 5).get(2);
  }

  /** The quickest of the neighbour's last five. */
  static double neighboursBest(Cluster cluster) {
    return rounds(cluster, "neighbour", 5).get(0);
  }

  /** The last ones, the quickest first. */
  private static List<Double> rounds(Cluster cluster, String pod, int lines) {
    String log = cluster.client().pods().withName(pod).tailingLines(lines).getLog();
    return ROUND.matcher(log).results().map(round -> Double.parseDouble(round.group(1))).toList();
  }
}
