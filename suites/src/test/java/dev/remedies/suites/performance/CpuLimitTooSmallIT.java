package dev.remedies.suites.performance;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/** The pod's own limit of 20m, 2 ms of each 100 ms: loading WasmEdge takes tens of them. */
@Tag("incubating")
@Section(value = "11.6.1", cause = "11.6.1/cause-3")
class CpuLimitTooSmallIT implements SlowStart {

  @Override
  public void fault(Cluster cluster) {
    startAgain(cluster, "fault.yaml");
  }

  @Remedy(
      claim = "11.6.1/fix-2",
      because = "what cures is that the guide's block, put in place of the old one, has no limit")
  void requests(Cluster cluster) {
    startAgain(cluster, "remedy-requests.yaml");
  }

  @Remedy(claim = "own", because = "the guide does not name the limit: a higher one, of a core")
  void higherLimit(Cluster cluster) {
    startAgain(cluster, "remedy-higher-limit.yaml");
  }
}
