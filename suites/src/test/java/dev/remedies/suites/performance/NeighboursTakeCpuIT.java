package dev.remedies.suites.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Samples;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.batch.v1.Job;

/**
 * A dozen busy neighbours, and neither they nor the pod asked for CPU: all have an equal share of
 * it. The twin asked for more than it uses and starts among them, too: what they take from K3s and
 * the runtime they take from both. The module computes for a while before it writes its first line,
 * so that no single slice of time decides over it; the containers start one at a time, as init
 * containers do.
 */
@Section(value = "11.6.1", cause = "11.6.1/own-cause-1")
class NeighboursTakeCpuIT implements SlowStart {

  @Override
  public void fault(Cluster cluster) {
    leaveTheOtherCores(cluster);
    cluster.apply("fault.yaml");
    cluster.eventually(
        Wait.POD_READY,
        "the neighbours run",
        () -> {
          Job neighbours = cluster.client().batch().v1().jobs().withName("neighbours").get();
          assertThat(neighbours.getStatus().getReady())
              .isEqualTo(neighbours.getSpec().getParallelism());
        });
    startWithTwin(cluster, "baseline.yaml");
  }

  /**
   * One core is all that the pods have which asked for nothing, the neighbours and this one: the
   * cases that run beside this one keep the others.
   */
  private static void leaveTheOtherCores(Cluster cluster) {
    cluster.undo(
        "all cores for the pods that asked for nothing",
        () -> giveCores(cluster, "cat $pods/../cpuset.cpus", ""));
    String one = "sed -n 's/^Cpus_allowed_list:\\t*\\([0-9]*\\).*/\\1/p' /proc/self/status";
    giveCores(cluster, one, "-depth");
  }

  /** By their cgroups, of which none may have a core that the one above it has not. */
  private static void giveCores(Cluster cluster, String which, String order) {
    cluster
        .node(0)
        .exec(
            """
            pods=/sys/fs/cgroup/cpuset/kubepods/besteffort
            [ -d $pods ] || pods=/sys/fs/cgroup/kubepods/besteffort
            cores=$(%s)
            find $pods %s -type d | while read group; do echo "$cores" > $group/cpuset.cpus || exit 1; done"""
                .formatted(which, order))
        .orThrow();
  }

  /** The twin has the same machine at the same time, and now and then a start finds a free core. */
  @Override
  public double figure(Samples starts) {
    return starts.median();
  }

  @Remedy(claim = "11.6.1/fix-2")
  void requests(Cluster cluster) {
    startWithTwin(cluster, "remedy-requests.yaml");
  }

  @Remedy(claim = "own", because = "the cause is taken away: the neighbours run elsewhere")
  void moveNeighbours(Cluster cluster) {
    cluster.delete("fault.yaml");
    startWithTwin(cluster, "baseline.yaml");
  }
}
