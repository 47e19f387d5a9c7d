package dev.remedies.suites.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.CommandResult;
import dev.remedies.FailureCase;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;

/**
 * What the causes of 11.3.3 share: the datastore, what damages it, and what is to be there again.
 */
interface DatastoreFails extends FailureCase {

  /** Where K3s has its datastore. */
  String FOLDER = "/var/lib/rancher/k3s/server/db";

  /** As the guide prints it. */
  String BACK_UP = "cp " + FOLDER + "/state.db " + FOLDER + "/state.db.backup";

  /** As the guide prints it, between a stop and a start of K3s. */
  String RESTORE = "cp " + FOLDER + "/state.db.backup " + FOLDER + "/state.db";

  /** As the guide prints it. */
  String PRUNE = "k3s crictl rmi --prune";

  /** Of the pod web, which serves on a port of the node. */
  String ASK_WEB = "curl -s --max-time 3 http://127.0.0.1:18080";

  /** From the second page on: the tables' roots and what follows them. */
  String DAMAGE =
      "dd if=/dev/urandom of=" + FOLDER + "/state.db bs=4096 seek=1 count=64 conv=notrunc";

  /** Keeps the whole datastore elsewhere; only good with K3s stopped. */
  String KEEP = "rm -rf /root/undamaged && cp -a " + FOLDER + " /root/undamaged";

  /** Takes the datastore back from where it was kept. */
  String TAKE_BACK =
      "[ ! -e /root/undamaged ] || { rm -rf "
          + FOLDER
          + " && cp -a /root/undamaged "
          + FOLDER
          + "; }";

  /**
   * Reads what can still be read, with what the log of writes holds, into a new file. Rows whose
   * table sqlite cannot tell any more are found by their number of columns; there are none if the
   * table's root was written again after the damage.
   */
  String RECOVER =
      "cd "
          + FOLDER
          + " && sqlite3 state.db .recover | grep -v 'TABLE sqlite_sequence' | sqlite3 recovered.db;"
          + " sqlite3 recovered.db 'INSERT OR IGNORE INTO kine"
          + " SELECT id, c1, c2, c3, c4, c5, c6, c7, c8 FROM lost_and_found WHERE nfield = 9';"
          + " rm -f state.db state.db-wal state.db-shm && mv recovered.db state.db";

  /** K3s ends when it opens its datastore, so that there is no API; the pods go on without it. */
  static void isDown(Cluster cluster) {
    CommandResult pods = cluster.kubectl("get pods --request-timeout=5s");
    assertThat(pods.output()).contains("refused");
    String[] seen =
        cluster
            .node(0)
            .look(ASK_WEB + "; echo --; tail -n 20 /var/log/k3s.log")
            .stdout()
            .split("--\n", 2);
    assertThat(seen[0]).as("the pod web").contains("served");
    assertThat(seen[1]).contains("creating storage endpoint: starting kine backend");
  }

  /** The pod web serves, on a port of the node: it needs no API. */
  static void podsGoOn(Cluster cluster) {
    assertThat(cluster.node(0).look(ASK_WEB).stdout()).as("the pod web").contains("served");
  }

  /** The API answers, and these ConfigMaps are there. */
  static void areThere(Cluster cluster, String... names) {
    for (String name : names) {
      try {
        assertThat(cluster.client().configMaps().withName(name).get()).as(name).isNotNull();
      } catch (KubernetesClientException down) {
        throw new AssertionError("the API does not answer: " + down.getMessage(), down);
      }
    }
  }

  /**
   * What the user had before the damage: the API has what he wrote, and his pod serves. A datastore
   * without any of it gets K3s's own objects again, and its pods are stopped.
   */
  @Override
  default void recovery(Cluster cluster) {
    areThere(cluster, "written-before");
    podsGoOn(cluster);
  }

  /** What is said of what the user wrote: not found where it is lost, refused without an API. */
  static String toldOfWhatWasWritten(Cluster cluster) {
    return cluster.kubectl("get configmap written-before --request-timeout=5s").output();
  }

  /**
   * The user writes something, and makes his backup of it. Sqlite moves the log of writes into the
   * file every thousand pages: not between the one and the other.
   */
  default void writeAndBackUp(Cluster cluster) {
    // K3s reads and writes meanwhile; each look asks sqlite to wait for it a while.
    String sql = "sqlite3 -cmd '.timeout 5000' " + FOLDER + "/state.db ";
    String checkpoint = sql + "'pragma wal_checkpoint(truncate)' | grep '^0'";
    cluster.eventually(
        Wait.CONTROLLER,
        "the log of writes is moved into the file",
        () -> cluster.node(0).exec(checkpoint).orThrow());
    cluster.apply(baseline());
    cluster.node(0).exec(BACK_UP).orThrow();
    cluster.eventually(Wait.POD_READY, "the pod web serves", () -> recovery(cluster));
  }

  /** As the guide prints it: backs up, removes unused images, and copies the backup back. */
  static void asPrinted(Cluster cluster) {
    for (String line : List.of(BACK_UP, PRUNE, "systemctl stop k3s", RESTORE)) {
      cluster.node(0).exec(line);
    }
    cluster.node(0).exec("systemctl start k3s").orThrow();
  }
}
