package dev.remedies.suites.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Samples;
import dev.remedies.Section;
import dev.remedies.wait.Wait;

/**
 * The neighbours asked for CPU and take all that there is; the pod did not ask for any. The twin
 * asked for more than it uses and starts among the neighbours, too: what they take from K3s and the
 * runtime they take from both, and a busy machine slows both down. The module computes before it
 * writes its first line: one that does not is through in a single slice of time.
 */
@Section(value = "11.6.1", cause = "11.6.1/own-cause-1")
class NeighboursTakeCpuIT implements SlowStart {

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
    cluster.eventually(
        Wait.POD_READY,
        "the neighbours run",
        () ->
            assertThat(cluster.client().pods().withName("neighbours").get().getStatus().getPhase())
                .isEqualTo("Running"));
    startWithTwin(cluster, "baseline.yaml");
  }

  /** Now and then a start finds a core that is free: the quickest says little of neighbours. */
  @Override
  public double figure(Samples starts) {
    return starts.median();
  }

  /**
   * At a load of 40 on two cores healthy medians were up to 3 apart, and 5 times with neighbours.
   */
  @Override
  public int slow() {
    return 4;
  }

  /**
   * They buy a share, no time: beside neighbours that asked for 1500m a start stayed 2 to 12 times
   * slower.
   */
  @Remedy(claim = "11.6.1/fix-2", recovers = "45s")
  void requests(Cluster cluster) {
    startWithTwin(cluster, "remedy-requests.yaml");
  }

  @Remedy(
      claim = "own",
      because = "the cause is taken away: the neighbours run elsewhere",
      recovers = "45s")
  void moveNeighbours(Cluster cluster) {
    cluster.delete("fault.yaml");
    startWithTwin(cluster, "baseline.yaml");
  }
}
