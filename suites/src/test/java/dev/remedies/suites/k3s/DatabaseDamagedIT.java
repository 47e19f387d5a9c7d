package dev.remedies.suites.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.SpendsCluster;

/**
 * Bytes of the sqlite file are overwritten while K3s is stopped, as by a failing disk. K3s ends as
 * soon as it opens its datastore and is started again for ever; there is no API, the pods go on.
 */
@SpendsCluster
@Section(value = "11.3.3", cause = "11.3.3/cause-1")
class DatabaseDamagedIT implements DatastoreFails {

  @Override
  public String baseline() {
    return "../common/web-and-what-was-written.yaml";
  }

  @Override
  public void baseline(Cluster cluster) {
    writeAndBackUp(cluster);
    String online = "sqlite3 " + FOLDER + "/state.db '.backup " + FOLDER + "/online.backup'";
    cluster.node(0).exec(online).orThrow();
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("the datastore as before", () -> Api.backAfter(cluster, TAKE_BACK));
    cluster.node(0).exec("systemctl stop k3s").orThrow();
    cluster.node(0).exec(KEEP + " && " + DAMAGE).orThrow();
    cluster.node(0).exec("systemctl start k3s").orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    if (!DatastoreFails.toldOfWhatWasWritten(cluster).contains("NotFound")) {
      DatastoreFails.isDown(cluster);
    }
  }

  @Remedy(
      claim = "11.3.3/fix-1",
      works = false,
      because = "the sequence as printed backs up the damage first, over what may be a good backup")
  void backUpAndRestore(Cluster cluster) {
    DatastoreFails.asPrinted(cluster);
  }

  @Remedy(
      claim = "11.3.3/fix-2",
      works = false,
      because = "K3s does not get as far as starting containerd; images are not its trouble")
  void removeUnusedImages(Cluster cluster) {
    assertThat(cluster.node(0).exec(PRUNE).output()).contains("containerd.sock");
  }

  @Remedy(
      claim = "11.3.3/fix-3",
      works = false,
      because =
          "K3s runs again, without what was written last: `cp` of the live file leaves out the log of"
              + " writes beside it, state.db-wal; pods that it does not know are stopped")
  void restoreBackup(Cluster cluster) {
    assertThat(rows(cluster, "state.db.backup")).isEqualTo("0");
    restore(cluster, RESTORE);
    Api.awaitAnswer(cluster);
  }

  @Remedy(
      claim = "own",
      because = "sqlite's own `.backup` holds all that was written, also while K3s runs")
  void restoreOnlineBackup(Cluster cluster) {
    assertThat(rows(cluster, "online.backup")).isEqualTo("1");
    String remove = " && rm -f " + FOLDER + "/state.db-wal " + FOLDER + "/state.db-shm";
    restore(cluster, RESTORE.replace("state.db.backup", "online.backup") + remove);
  }

  /** How often a backup has what was written right before it. */
  private static String rows(Cluster cluster, String backup) {
    String query = "select count(*) from kine where name like '%/written-before'";
    String command = "sqlite3 " + FOLDER + "/" + backup + " \"" + query + "\"";
    return cluster.node(0).exec(command).orThrow().stdout().strip();
  }

  private static void restore(Cluster cluster, String copy) {
    cluster.node(0).exec("systemctl stop k3s").orThrow();
    cluster.node(0).exec(copy).orThrow();
    cluster.node(0).exec("systemctl start k3s").orThrow();
  }
}
