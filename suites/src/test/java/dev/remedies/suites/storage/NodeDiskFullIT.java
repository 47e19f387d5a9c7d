package dev.remedies.suites.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.wait.Wait;

/**
 * The disk that K3s puts local-path volumes on is full: a neighbour writes more than it claimed,
 * and nothing stops it. Every volume is Bound and mounted; the pods can read and not write.
 */
@Section(value = "11.8.1", cause = "11.8.1/cause-3")
class NodeDiskFullIT implements FailureCase {

  private static final String FOLDER = "/var/lib/rancher/k3s/storage";

  @Override
  public void baseline(Cluster cluster) {
    cluster.undo("the small disk is unmounted", () -> unmount(cluster));
    exec(cluster, "mkdir -p " + FOLDER + " && mount -t tmpfs -o size=32m small " + FOLDER);
    cluster.apply("baseline.yaml");
    cluster.eventually(Wait.POD_READY, "pod-name writes to its volume", () -> recovery(cluster));
  }

  @Override
  public void fault(Cluster cluster) {
    exec(cluster, "mountpoint -q " + FOLDER);
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(ClaimedPod.lastWords(cluster)).contains("No space left on device");
    ClaimedPod.assertBound(cluster);
    ClaimedPod.reads(cluster);
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(ClaimedPod.lastWords(cluster)).contains("saved");
    ClaimedPod.reads(cluster);
  }

  @Remedy(claim = "11.8.1/fix-4")
  void freeDiskSpace(Cluster cluster) {
    exec(cluster, "rm " + FOLDER + "/*_greedy/dump");
  }

  @Remedy(
      claim = "own",
      because = "a larger disk cures as well, until the neighbour has filled it, too")
  void enlargeTheDisk(Cluster cluster) {
    exec(cluster, "mount -o remount,size=128m " + FOLDER);
  }

  private static void unmount(Cluster cluster) {
    // The provisioner empties its volumes some time after the claims are gone.
    cluster.eventually(
        Wait.DELETION,
        "the small disk is unmounted",
        () -> exec(cluster, "! mountpoint -q " + FOLDER + " || umount " + FOLDER));
  }

  private static void exec(Cluster cluster, String command) {
    cluster.node(0).exec(command).orThrow();
  }
}
