package dev.remedies.suites.lies;

import dev.remedies.Cluster;
import dev.remedies.Remedy;

/**
 * A remedy that is recorded as useless, and whose command has no end: nobody knows what it would
 * do.
 */
@Caught(as = "inconclusive", saying = "was ended")
class CommandEndedIT implements Lie {
  @Remedy(claim = "own")
  void serve(Cluster cluster) {
    Lie.inServer(cluster, SERVE);
  }

  @Remedy(claim = "own", works = false)
  void watchPods(Cluster cluster) {
    cluster.kubectl("get pods --watch");
  }
}
