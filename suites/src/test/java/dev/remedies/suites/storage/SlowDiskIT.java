package dev.remedies.suites.storage;

import static dev.remedies.suites.storage.ClaimedPod.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Samples;
import dev.remedies.Section;
import dev.remedies.wait.Wait;

/**
 * The pod's disk does 10 operations a second, as one does that tries again and again, for a
 * workload that needs thousands. How slow it is is measured against the same disk before, in the
 * same run, and against a neighbour on the node's own disk at the same time.
 */
@Section(value = "11.8.2", cause = "11.8.2/own-cause-1")
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

  @Diagnosis(claim = "11.8.2/diagnosis-1", reveals = false, because = "CPU and memory, no disk")
  void topPod(Cluster cluster) {
    // The metrics of a new pod come after half a minute.
    cluster.eventually(
        Wait.POD_READY,
        "metrics of pod-name",
        () -> assertThat(cluster.client().top().pods().metrics("default", "pod-name")).isNotNull());
    assertThat(run(cluster, "top pod")).containsPattern("(?i)disk|iops|read|write");
  }

  @Diagnosis(
      claim = "11.8.2/diagnosis-2",
      reveals = false,
      because = "quick for a write on which the pod waits 100 ms: it is held before the device")
  void iostat(Cluster cluster) {
    cluster.eventually(Wait.POD_READY, "five slow rounds", () -> Rounds.report(cluster, before));
    Samples latency = LoopDisk.writeLatency(cluster);
    cluster.report("iostat", latency);
    // Half of what the limit makes a write wait for.
    assertThat(latency.median()).as("%s", latency).isGreaterThan(500.0 / LIMIT);
  }

  // smartmontools is no part of Debian's base, and not every disk is called sda.
  @Diagnosis(claim = "11.8.2/diagnosis-3", reveals = false, because = "`command not found`")
  void smartctl(Cluster cluster) {
    assertThat(cluster.node(0).look("smartctl -a /dev/sda").output()).contains("SMART");
  }

  @Diagnosis(claim = "11.8.2/diagnosis-4", reveals = false, because = "types, sizes, no speed")
  void fileSystems(Cluster cluster) {
    assertThat(LoopDisk.look(cluster, "df -T")).containsPattern("(nfs|cifs|fuse|100%).* /mnt/disk");
  }

  @Diagnosis(
      claim = "11.8.2/diagnosis-5",
      reveals = false,
      because = "`command not found`; a quota limits how much is stored, not how fast")
  void quota(Cluster cluster) {
    assertThat(cluster.node(0).look("quota -u").output()).contains("limit");
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
