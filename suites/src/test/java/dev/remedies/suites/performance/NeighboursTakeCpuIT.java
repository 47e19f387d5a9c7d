package dev.remedies.suites.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import org.junit.jupiter.api.Tag;

/**
 * The neighbours asked for CPU and take all that there is; the pod did not ask for any. Its module
 * computes before it writes its first line: one that does not is through in a single slice of time,
 * which it gets or not.
 */
@Tag("incubating")
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
    startAgain(cluster, "baseline.yaml");
  }

  @Remedy(
      claim = "11.6.1/fix-2",
      works = false,
      because =
          "50m is little beside what the neighbours asked for: better, and mostly not good, 2.4 to 12"
              + " times the twin's quickest after 3 to 50",
      recovers = "25s")
  void requests(Cluster cluster) {
    startAgain(cluster, "remedy-requests.yaml");
  }

  @Remedy(
      claim = "own",
      because = "the cause is taken away: the neighbours run elsewhere",
      recovers = "25s")
  void moveNeighbours(Cluster cluster) {
    cluster.delete("fault.yaml");
    startWithTwin(cluster, "baseline.yaml");
  }
}
