package dev.remedies.suites.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.SpendsCluster;
import dev.remedies.wait.Wait;

/**
 * Bytes of the sqlite file are overwritten while K3s runs, and it crashes, with its log of writes.
 * Left alone it was seen to end within seconds, to refuse to start with {@code duplicate key given
 * in txn request}, and to go on without rows for minutes: what it has in memory goes over damaged
 * pages, or does not.
 */
@SpendsCluster
@Section(value = "11.3.3", cause = "11.3.3/own-cause-1")
class DatabaseDamagedLiveIT implements DatastoreFails {

  /** The head of its log of writes, which may have good copies of what is damaged in the file. */
  private static final String DAMAGE_LOG =
      "dd if=/dev/urandom of=" + FOLDER + "/state.db-wal bs=32 count=1 conv=notrunc";

  @Override
  public String baseline() {
    return "../common/web-and-what-was-written.yaml";
  }

  @Override
  public void baseline(Cluster cluster) {
    writeAndBackUp(cluster);
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("the datastore as before", () -> Api.backAfter(cluster, TAKE_BACK));
    // With its free pages filled in, so that the youngest rows are in the last ones.
    Api.backAfter(cluster, "sqlite3 " + FOLDER + "/state.db VACUUM && " + KEEP);
    cluster.node(0).exec(DAMAGE).orThrow();
    cluster.node(0).exec("pkill -KILL -x k3s; " + DAMAGE + " && " + DAMAGE_LOG).orThrow();
    cluster.eventually(Wait.NODE_READY, "K3s is down", () -> DatastoreFails.isDown(cluster));
  }

  @Override
  public void symptom(Cluster cluster) {
    // It is refused as long as there is no API, and not found where that came back without it.
    String told = DatastoreFails.toldOfWhatWasWritten(cluster);
    assertThat(told).containsPattern("refused|NotFound");
    if (told.contains("refused")) {
      DatastoreFails.podsGoOn(cluster);
    }
  }

  @Remedy(
      claim = "11.3.3/fix-3",
      works = false,
      because =
          "K3s runs again, without what was written shortly before the backup: it was in"
              + " state.db-wal, which `cp` leaves out; the pods that it does not know are stopped")
  void restoreBackup(Cluster cluster) {
    rebuild(cluster, RESTORE);
  }

  @Remedy(
      claim = "own",
      because =
          "sqlite reads the rows from the pages that are left, the youngest among them; `.recover`"
              + " alone may leave them in its table lost_and_found")
  void recoverRows(Cluster cluster) {
    rebuild(cluster, RECOVER);
  }

  private static void rebuild(Cluster cluster, String command) {
    cluster.node(0).exec("systemctl stop k3s").orThrow();
    cluster.node(0).exec(command).orThrow();
    cluster.node(0).exec("systemctl start k3s").orThrow();
  }
}
