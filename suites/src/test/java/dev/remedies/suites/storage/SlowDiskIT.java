package dev.remedies.suites.storage;

import static dev.remedies.suites.storage.ClaimedPod.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Samples;
import dev.remedies.Section;
import dev.remedies.wait.Wait;

/**
 * The pod's disk does 10 operations a second, as one does that tries again and again, for a
 * workload that needs thousands. How slow it is is measured against the same disk before, in the
 * same run, and against a neighbour on the node's own disk at the same time.
 */
@Section(value = "11.8.2", cause = "11.8.2/own-cause-1")
// A second and more for each of the rounds.
@Reveals(
    step = "11.8.2/symptom-1",
    prints = "copied, [1-9]\\d*(\\.\\d+)? s",
    lacks = "copied, (0\\.|\\S*e-)")
class SlowDiskIT implements FailureCase {

  /** Operations a second. */
  private static final int LIMIT = 10;

  private Samples before;

  @Override
  public void baseline(Cluster cluster) {
    LoopDisk.mount(cluster);
    cluster.apply("baseline.yaml");
    cluster.eventually(Wait.POD_READY, "the neighbour works", () -> Rounds.neighbours(cluster));
    cluster.eventually(
        Wait.POD_READY,
        "pod-name works",
        () -> before = Rounds.lastFive(cluster, "pod-name", "before"));
  }

  @Override
  public void fault(Cluster cluster) {
    LoopDisk.throttle(cluster, LIMIT);
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(Rounds.times(cluster, before.median())).as("times %s", before).isGreaterThan(10);
    Samples neighbour = Rounds.neighbours(cluster);
    assertThat(Rounds.times(cluster, neighbour.min())).as("times %s", neighbour).isGreaterThan(10);
  }

  /** As quick as before, or as the neighbour is now: a busy machine makes both slow. */
  @Override
  public void recovery(Cluster cluster) {
    Samples neighbour = Rounds.neighbours(cluster);
    double healthy = Math.max(before.median(), neighbour.min());
    assertThat(Rounds.times(cluster, healthy)).as("times %s, %s", before, neighbour).isLessThan(5);
  }

  /** The metrics of a new pod come after half a minute. */
  @Override
  public void layOut(Cluster cluster) {
    cluster.eventually(
        Wait.POD_READY,
        "metrics of pod-name",
        () -> assertThat(cluster.client().top().pods().metrics("default", "pod-name")).isNotNull());
  }

  @Remedy(
      claim = "11.8.2/fix-2",
      works = false,
      because = "a round takes as long as before: no access time is what is slow")
  void mountWithoutAccessTimes(Cluster cluster) {
    LoopDisk.remount(cluster, "noatime");
  }

  @Remedy(claim = "11.8.2/fix-3")
  void useLocalPath(Cluster cluster) {
    run(cluster, "delete pod/pod-name pvc/pvc-name");
    run(cluster, "apply -f remedy-local-path.yaml");
  }

  @Remedy(claim = "own", because = "no documented fix names it: the disk may do as much as before")
  void liftTheLimit(Cluster cluster) {
    LoopDisk.release(cluster);
  }
}
