package dev.remedies.suites.lies;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import org.junit.jupiter.api.Disabled;

/** A remedy whose test somebody switched off. */
@Caught(as = Caught.NO_RESULT)
class ArmDisabledIT implements Lie {
  @Remedy(claim = "own")
  void serve(Cluster cluster) {
    Lie.inServer(cluster, SERVE);
  }

  @Disabled
  @Remedy(claim = "own", works = false)
  void pray(Cluster cluster) {
    // Nothing.
  }
}
