package dev.remedies.suites.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The pod's own limit is 10m, 1 ms of each 100 ms, and its module computes before it writes its
 * first line. One that does not is slowed down by chance only, with 20m 0.7 to 2.6 times the twin
 * were seen: what takes its time is to load WasmEdge, which crun does before the process is in the
 * pod's cgroup.
 */
@Section(value = "11.6.1", cause = "11.6.1/cause-3")
class CpuLimitTooSmallIT implements SlowStart {

  @Override
  public void fault(Cluster cluster) {
    startWithTwin(cluster, "fault.yaml");
  }

  @Remedy(
      claim = "11.6.1/fix-2",
      works = false,
      because =
          "beside the limit they are refused: `must be less than or equal to cpu limit of 10m`")
  void requests(Cluster cluster) {
    var applied = cluster.kubectl("apply -f remedy-requests.yaml");
    assertThat(applied.output()).contains("must be less than or equal to cpu limit of 10m");
  }

  @Remedy(claim = "own", because = "the limit is what was wrong")
  void removeTheLimit(Cluster cluster) {
    startWithTwin(cluster, "baseline.yaml");
  }
}
