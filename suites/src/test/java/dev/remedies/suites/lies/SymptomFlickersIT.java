package dev.remedies.suites.lies;

import dev.remedies.Cluster;
import dev.remedies.Remedy;

/** A symptom that comes and goes, four seconds each: at its first looks it is there. */
@Caught(as = "self-healed", saying = "the untreated symptom: no longer")
class SymptomFlickersIT implements Lie {
  @Override
  public void fault(Cluster cluster) {
    Lie.inServer(cluster, LOSE);
    Lie.beside(
        cluster, "until [ -e /cured ]; do " + LOSE + "; sleep 4; " + SERVE + "; sleep 4; done");
  }

  @Remedy(claim = "own")
  void endIt(Cluster cluster) {
    Lie.inServer(cluster, "touch /cured");
  }

  @Remedy(claim = "own", works = false)
  void pray(Cluster cluster) {
    // Nothing.
  }
}
