package dev.remedies.suites.autoscaling;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The readiness probe asks a port that nobody listens on: the pod runs and never gets Ready. The
 * autoscaler leaves out the figures of such pods, and has no others.
 */
@Needs(AddOn.QUICK_AUTOSCALER)
@Section(value = "11.5.2", cause = "11.5.2/own-cause-6")
class PodNeverReadyIT implements MetricsServerHealthy {

  @Override
  public String complaint() {
    return "did not receive metrics for targeted pods (pods might be unready)";
  }

  @Override
  public void fault(Cluster cluster) {
    Hpa.runInstead(cluster, baseline(), "fault.yaml");
  }

  @Remedy(
      claim = "own",
      because = "a pod without a probe is Ready; a new pod's figures take half a minute")
  void removeTheProbe(Cluster cluster) {
    String patch =
        "'[{\"op\": \"remove\", \"path\": \"/spec/template/spec/containers/0/readinessProbe\"}]'";
    cluster.kubectl("patch deployment hello-wasm --type=json -p " + patch).orThrow();
  }
}
