package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * The only node has a taint that somebody set and nobody takes away. It has room enough. What is
 * reported most is the taint of a cloud whose controller is not there, as k3s-io/k3s#7033: K3s's
 * own removes that one, so here it is another of the same effect.
 */
@Tag("incubating")
@Section(value = "11.3.2", cause = "11.3.2/own-cause-2")
@Reveals(
    step = "11.3.2/diagnosis-1",
    prints = "^Taints: +maintenance=true:NoSchedule",
    stays = "where the pod tolerates the taint, the node has it as before")
@Reveals(
    step = "11.3.2/diagnosis-2",
    prints = "FailedScheduling .*untolerated taint \\{maintenance: true\\}",
    stays = "an event of the same pod stays for an hour")
class NodeTaintedIT implements FailureCase {

  private static final String TAINT = "taint nodes server maintenance";

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("baseline.yaml");
    cluster.undo("no taint", () -> cluster.kubectl(TAINT + "-"));
    cluster.kubectl(TAINT + "=true:NoSchedule").orThrow();
    cluster.apply("baseline.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    PendingPod.isSeen(cluster, "untolerated taint {maintenance: true}");
  }

  @Override
  public void recovery(Cluster cluster) {
    PendingPod.runs(cluster);
  }

  @Remedy(
      claim = "11.3.2/fix-1",
      works = false,
      because = "the node has room; a pod that asks for less does not tolerate the taint either")
  void askForWhatFits(Cluster cluster) {
    cluster.kubectl("delete pod hello-wasm").orThrow();
    cluster.kubectl("apply -f ../common/fitting-requests.yaml").orThrow();
  }

  @Remedy(claim = "own", because = "`describe node` names the taint, and the pod's event too")
  void removeTheTaint(Cluster cluster) {
    cluster.kubectl(TAINT + "-").orThrow();
  }

  @Remedy(claim = "own", because = "a pod that tolerates the taint may run there all the same")
  void tolerateIt(Cluster cluster) {
    cluster.kubectl("delete pod hello-wasm").orThrow();
    cluster.kubectl("apply -f remedy-tolerate.yaml").orThrow();
  }
}
