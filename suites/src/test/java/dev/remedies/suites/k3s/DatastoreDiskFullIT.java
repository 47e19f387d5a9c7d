package dev.remedies.suites.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.CommandResult;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.SpendsCluster;
import dev.remedies.wait.Wait;

/**
 * The volume of the datastore is full. What is there can be read, the API says that it is well, and
 * every write is refused. The volume is a small one of its own, so that nothing else is full.
 */
@SpendsCluster
@Section(value = "11.3.3", cause = "11.3.3/cause-2")
@Reveals(step = "11.3.3/diagnosis-2", prints = "100% " + DatastoreFails.FOLDER + "$")
class DatastoreDiskFullIT implements DatastoreFails {

  private static final String FILLER = FOLDER + "/core";
  private static final String UNMOUNT = "! mountpoint -q " + FOLDER + " || umount " + FOLDER;

  @Override
  public void baseline(Cluster cluster) {
    cluster.undo("the node's own volume", () -> Api.backAfter(cluster, UNMOUNT));
    String small = " && mount -t tmpfs -o size=48m tmpfs %1$s && cp -a /root/undamaged/. %1$s";
    Api.backAfter(cluster, KEEP + small.formatted(FOLDER));
    cluster.apply("baseline.yaml");
    cluster.eventually(Wait.CONTROLLER, "writes are taken", () -> recovery(cluster));
  }

  @Override
  public void fault(Cluster cluster) {
    // What is undone next needs it.
    cluster.undo("the API answers", () -> Api.awaitAnswer(cluster));
    cluster.undo("free the volume", () -> cluster.node(0).exec("rm -f " + FILLER).orThrow());
    String fill = "dd if=/dev/zero of=" + FILLER + " bs=64k count=768";
    // It ends with "No space left on device", as it is meant to.
    cluster.node(0).exec("mountpoint -q " + FOLDER + " && " + fill);
  }

  @Override
  public void symptom(Cluster cluster) {
    if (DatastoreFails.toldOfWhatWasWritten(cluster).contains("refused")) {
      return; // Worse: there is no API any more.
    }
    DatastoreFails.areThere(cluster, "written-before");
    // It is refused, or sqlite waits for room longer than the request does.
    CommandResult write = write(cluster);
    assertThat(write.exitCode()).as("exit code of a write").isNotZero();
    assertThat(write.output()).containsPattern("(?i)disk is full|timed? ?out|deadline exceeded");
    String room = "df --output=avail " + FOLDER + " | tail -n 1";
    assertThat(cluster.node(0).look(room).orThrow().stdout().strip()).isEqualTo("0");
  }

  @Override
  public void recovery(Cluster cluster) {
    DatastoreFails.areThere(cluster, "written-before");
    CommandResult write = write(cluster);
    assertThat(write.exitCode()).as(write.output()).isZero();
  }

  /** Only a write shows whether there is room for one: the probe of the last look is replaced. */
  private static CommandResult write(Cluster cluster) {
    String limited = " configmap probe --request-timeout=5s";
    return cluster.kubectl("delete --ignore-not-found" + limited + " && kubectl create" + limited);
  }

  @Remedy(
      claim = "11.3.3/fix-1",
      works = false,
      because =
          "`cp: No space left on device`, and the empty backup goes over the datastore: no API")
  void backUpAndRestore(Cluster cluster) {
    DatastoreFails.asPrinted(cluster);
    String size = "stat -c %s " + FOLDER + "/state.db.backup";
    assertThat(cluster.node(0).look(size).orThrow().stdout().strip()).isEqualTo("0");
  }

  @Remedy(
      claim = "11.3.3/fix-2",
      works = false,
      because = "it deletes an image that nobody uses, from another volume")
  void removeUnusedImages(Cluster cluster) {
    SmallDisk.addUnusedImage(cluster);
    // It names what it deletes.
    assertThat(cluster.node(0).exec(PRUNE).orThrow().stdout()).contains("Deleted");
  }

  @Remedy(claim = "own", because = "what filled the volume is removed; nothing is lost")
  void freeTheVolume(Cluster cluster) {
    cluster.node(0).exec("rm " + FILLER).orThrow();
  }
}
