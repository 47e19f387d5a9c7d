package dev.remedies.suites.storage;

import static dev.remedies.suites.storage.ClaimedPod.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The pod's node is drained. Its volume is a folder of that node, so that the pod may not run on
 * the other one and stays Pending. The scheduler does not say why: it leaves nodes without the
 * volume out at once, and counts only the drained one among its reasons.
 */
@Nodes(2)
@Section(value = "11.8.1", cause = "11.8.1/own-cause-2")
class VolumeOnOtherNodeIT implements FailureCase {

  @Override
  public void baseline(Cluster cluster) {
    cluster.apply("baseline.yaml");
    ClaimedPod.writeOnce(cluster);
    FailureCase.super.baseline(cluster);
    assertThat(ClaimedPod.inPhase(cluster, "Running").getSpec().getNodeName()).isEqualTo("agent-1");
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("agent-1 takes pods again", () -> run(cluster, "uncordon agent-1"));
    run(cluster, "drain agent-1 --force --ignore-daemonsets --delete-emptydir-data");
    cluster.apply("baseline.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    if (ClaimedPod.hasLostItsNote(cluster)) {
      return;
    }
    ClaimedPod.isUnschedulable(cluster, "0/2 nodes are available: 1 node(s) were unschedulable");
    ClaimedPod.assertBound(cluster);
    ClaimedPod.neighbourReads(cluster);
  }

  @Override
  public void recovery(Cluster cluster) {
    ClaimedPod.reads(cluster);
    ClaimedPod.neighbourReads(cluster);
  }

  @Remedy(claim = "own", because = "no documented cause names it: the pod goes where its volume is")
  void letTheNodeTakePods(Cluster cluster) {
    run(cluster, "uncordon agent-1");
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "the pod runs: a new claim is provisioned there; what the old one held is lost")
  void startWithANewVolume(Cluster cluster) {
    run(cluster, "delete pod/pod-name pvc/pvc-name");
    run(cluster, "apply -f baseline.yaml");
  }
}
