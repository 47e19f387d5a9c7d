package dev.remedies.suites.autoscaling;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * A pod that has done its work, without a CPU request, has the labels that the autoscaler selects
 * its pods by. The autoscaler wants its request too; metrics-server is healthy.
 */
@Needs(AddOn.QUICK_AUTOSCALER)
@Section(value = "11.5.2", cause = "11.5.2/own-cause-4")
class CompletedPodIT implements MetricsServerHealthy {

  @Override
  public String complaint() {
    return "missing request for cpu in container hello-once of Pod hello-once";
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
  }

  @Remedy(claim = "own", because = "the autoscaler's condition names the pod")
  void deleteCompletedPod(Cluster cluster) {
    cluster.kubectl("delete pod hello-once").orThrow();
  }

  @Remedy(
      claim = "own",
      because = "a completed pod is no matter to the autoscaler once it says what it asked for")
  void requestInCompletedPod(Cluster cluster) {
    cluster.delete("fault.yaml");
    cluster.apply("remedy-request.yaml");
  }
}
