package dev.remedies.suites.lies;

import dev.remedies.Cluster;
import dev.remedies.Remedy;

/** A remedy that is recorded as useless and cures, 16 seconds later. */
@Caught(as = "changed", saying = "the remedy works")
class CuresAfterSixteenSecondsIT implements Lie {
  @Remedy(claim = "own")
  void serve(Cluster cluster) {
    Lie.inServer(cluster, SERVE);
  }

  @Remedy(claim = "own", works = false)
  void serveLater(Cluster cluster) {
    Lie.servesAfter(cluster, 16);
  }
}
