package dev.remedies.suites.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.SpendsCluster;
import dev.remedies.wait.Wait;

/**
 * Bytes of the sqlite file are overwritten while K3s is stopped, as by a failing disk. K3s ends as
 * soon as it opens its datastore and is started again for ever; there is no API, the pods go on.
 */
@SpendsCluster
@Section(value = "11.3.3", cause = "11.3.3/cause-1")
class DatabaseDamagedIT implements DatastoreFails {

  @Override
  public void baseline(Cluster cluster) {
    // Sqlite moves the log of writes into the file every thousand pages: not before the copy.
    String sql = "sqlite3 -cmd '.timeout 5000' " + FOLDER + "/state.db ";
    cluster.node(0).exec(sql + "'pragma wal_checkpoint(truncate)' | grep '^0'").orThrow();
    cluster.apply("baseline.yaml");
    cluster.node(0).exec(BACK_UP).orThrow();
    String online = "sqlite3 " + FOLDER + "/state.db '.backup " + FOLDER + "/online.backup'";
    cluster.node(0).exec(online).orThrow();
    cluster.eventually(
        Wait.POD_READY, "the pod web serves", () -> DatastoreFails.podsGoOn(cluster));
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
    DatastoreFails.isDown(cluster);
  }

  @Override
  public void recovery(Cluster cluster) {
    DatastoreFails.areThere(cluster, "kube-root-ca.crt");
  }

  @Remedy(
      claim = "11.3.3/fix-1",
      works = false,
      because = "printed as the first step, it backs up the damage, over what may be a good backup",
      recovers = "12s")
  void backUpAndRestore(Cluster cluster) {
    cluster.node(0).exec(BACK_UP).orThrow();
    restore(cluster, RESTORE);
  }

  @Remedy(
      claim = "11.3.3/fix-2",
      works = false,
      because = "K3s does not get as far as starting containerd; images are not its trouble",
      recovers = "12s")
  void removeUnusedImages(Cluster cluster) {
    cluster.node(0).exec(PRUNE);
  }

  @Remedy(claim = "11.3.3/fix-3", recovers = "7s")
  void restoreBackup(Cluster cluster) {
    // It was written before the backup, and is lost: a copy of the live file leaves out the log of
    // writes beside it.
    assertThat(rows(cluster, "state.db.backup")).isEqualTo("0");
    restore(cluster, RESTORE);
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
