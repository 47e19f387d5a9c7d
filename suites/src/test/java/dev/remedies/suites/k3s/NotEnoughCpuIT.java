package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * Other pods have asked for all CPU of the node but 100m, whether they use it or not, and the pod
 * asks for 500m. It stays Pending until it is deleted and asks for less.
 */
@Tag("smoke")
@Section(value = "11.3.2", cause = "11.3.2/cause-2")
@Reveals(
    step = "11.3.2/diagnosis-1",
    prints = "^ +cpu +\\S+ \\((9\\d|100)%\\)",
    stays = "the pod fits in what the others leave")
@Reveals(
    step = "11.3.2/diagnosis-2",
    prints = {"FailedScheduling", "Insufficient cpu"})
class NotEnoughCpuIT implements FailureCase {

  @Override
  public String baseline() {
    return "../common/hello-wasm.yaml";
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.delete(baseline());
    cluster.apply("../common/neighbours.yaml");
    Neighbours.askForAllBut(cluster, "cpu", "100m");
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    PendingPod.isSeen(cluster, "Insufficient cpu");
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
