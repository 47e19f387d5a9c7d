package dev.remedies.suites.autoscaling;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/** The container requests no CPU, of which the autoscaler's target is a percentage. */
@Needs(AddOn.QUICK_AUTOSCALER)
@Section(value = "11.5.2", cause = "11.5.2/own-cause-5")
class CpuRequestMissingIT implements MetricsServerHealthy {

  @Override
  public String complaint() {
    return "missing request for cpu in container hello-wasm of Pod hello-wasm-";
  }

  @Override
  public void fault(Cluster cluster) {
    Hpa.runInstead(cluster, baseline(), "fault.yaml");
  }

  @Remedy(
      claim = "own",
      because = "the target is a percentage of the request; a new pod's figures take half a minute")
  void requestCpu(Cluster cluster) {
    cluster.kubectl("set resources deployment hello-wasm --requests=cpu=100m").orThrow();
  }
}
