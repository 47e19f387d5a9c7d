package dev.remedies.suites.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.SpendsCluster;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import org.junit.jupiter.api.Tag;

/**
 * The disk with images and pods is full of something else. The kubelet removes images that have
 * been unused for two minutes, then evicts pods, and the node takes no new ones, also for minutes
 * after the space is back: the kubelet waits that long before it believes it.
 */
@SpendsCluster
@Section(value = "11.3.3", cause = "11.3.3/own-cause-2")
@Reveals(step = "11.3.3/diagnosis-2", prints = "(9[5-9]|100)% /mnt/disk$")
class DiskPressureIT implements DatastoreFails {

  private static final String TAINT = "node.kubernetes.io/disk-pressure";

  @Override
  public void baseline(Cluster cluster) {
    SmallDisk.move(cluster);
    SmallDisk.addUnusedImage(cluster);
    DatastoreFails.super.baseline(cluster);
  }

  @Override
  public void fault(Cluster cluster) {
    SmallDisk.fill(cluster);
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(pods(cluster))
        .anySatisfy(it -> assertThat(it.getStatus().getReason()).isEqualTo("Evicted"))
        .anySatisfy(
            it -> assertThat(it.getStatus().getMessage()).contains("low on resource: ephemeral"))
        .anySatisfy(
            it ->
                assertThat(it.getStatus().getConditions())
                    .anySatisfy(why -> assertThat(why.getMessage()).contains("taint {" + TAINT)));
    Joining.isShown(cluster, cluster.node(0));
  }

  @Override
  public void recovery(Cluster cluster) {
    DatastoreFails.podsGoOn(cluster);
    assertThat(cluster.client().apps().deployments().withName("web").isReady()).isTrue();
    assertThat(cluster.client().nodes().withName("server").get().getSpec().getTaints())
        .noneSatisfy(it -> assertThat(it.getKey()).isEqualTo(TAINT));
  }

  @Remedy(
      claim = "11.3.3/fix-2",
      works = false,
      because = "it deletes the unused image, and the disk is full of something else")
  void removeUnusedImages(Cluster cluster) {
    long before = SmallDisk.used(cluster);
    // It names what it deletes; the kubelet spares what is younger than 2 min.
    assertThat(cluster.node(0).exec(PRUNE).orThrow().stdout()).contains("Deleted", "unused:1");
    assertThat(before - SmallDisk.used(cluster)).as("bytes freed").isGreaterThan(16 << 20);
  }

  @Tag("slow")
  @Remedy(
      claim = "own",
      because = "what fills the disk is no image; the taint stays for 5 min more")
  void freeTheDisk(Cluster cluster) {
    cluster.node(0).exec("rm " + SmallDisk.FILLER).orThrow();
  }

  @Remedy(claim = "own", because = "a kubelet that starts anew does not wait the 5 min")
  void freeTheDiskAndRestartK3s(Cluster cluster) {
    cluster.node(0).exec("rm " + SmallDisk.FILLER).orThrow();
    cluster.node(0).exec("systemctl restart k3s").orThrow();
  }

  private static List<Pod> pods(Cluster cluster) {
    return cluster.client().pods().withLabel("app", "web").list().getItems();
  }
}
