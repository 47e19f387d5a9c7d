package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * Other pods have asked for all memory of the node but 30Mi, whether they use it or not, and the
 * pod asks for 100Mi. It stays Pending until it is deleted and asks for less.
 */
@Section(value = "11.3.2", cause = "11.3.2/cause-1")
@Reveals(
    step = "11.3.2/diagnosis-1",
    prints = "^ +memory +\\S+ \\((9\\d|100)%\\)",
    stays = "the pod fits in what the others leave")
@Reveals(
    step = "11.3.2/diagnosis-2",
    prints = {"FailedScheduling", "Insufficient memory"})
class NotEnoughMemoryIT implements FailureCase {

  @Override
  public String baseline() {
    return "../common/hello-wasm.yaml";
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.delete(baseline());
    cluster.apply("../common/neighbours.yaml");
    Neighbours.askForAllBut(cluster, "memory", "30Mi");
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    PendingPod.isSeen(cluster, "Insufficient memory");
  }

  @Override
  public void recovery(Cluster cluster) {
    PendingPod.runs(cluster);
  }

  @Remedy(claim = "11.3.2/fix-1")
  void askForWhatFits(Cluster cluster) {
    // A pod's requests cannot be changed, so it is deleted and applied again, as the guide says.
    cluster.kubectl("delete pod hello-wasm").orThrow();
    cluster.kubectl("apply -f ../common/fitting-requests.yaml").orThrow();
  }
}
