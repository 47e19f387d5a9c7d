package dev.remedies.suites.lies;

import dev.remedies.Cluster;
import dev.remedies.Remedy;

/** A fault that heals by itself 40 seconds after it was made, and a remedy that does nothing. */
@Caught(as = "self-healed", saying = "the untreated symptom: no longer")
class HealsAfterFortySecondsIT implements Lie {
  @Override
  public void fault(Cluster cluster) {
    Lie.inServer(cluster, LOSE);
    Lie.servesAfter(cluster, 40);
  }

  @Remedy(claim = "own")
  void pray(Cluster cluster) {
    // Nothing: time heals.
  }
}
