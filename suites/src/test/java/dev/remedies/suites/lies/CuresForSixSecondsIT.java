package dev.remedies.suites.lies;

import dev.remedies.Cluster;
import dev.remedies.Remedy;

/** A remedy that helps for six seconds. */
@Caught(as = "changed", saying = "does not last")
class CuresForSixSecondsIT implements Lie {
  @Remedy(claim = "own")
  void serveForAWhile(Cluster cluster) {
    Lie.inServer(cluster, SERVE);
    Lie.beside(cluster, "sleep 6; " + LOSE);
  }
}
