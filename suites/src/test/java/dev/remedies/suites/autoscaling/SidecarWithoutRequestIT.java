package dev.remedies.suites.autoscaling;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * The container requests CPU, and another beside it does not, as where a service mesh puts one into
 * each pod. The target is a percentage of what all of them request. Reported by many as
 * kubernetes/kubernetes#79365.
 */
@Tag("incubating")
@Needs(AddOn.QUICK_AUTOSCALER)
@Section(value = "11.5.2", cause = "11.5.2/own-cause-9")
@Reveals(
    step = "11.5.2/own-diagnosis-1",
    prints = "ScalingActive +False .*missing request for cpu in container sidecar of Pod")
class SidecarWithoutRequestIT implements MetricsServerHealthy {

  @Override
  public String complaint() {
    return "missing request for cpu in container sidecar of Pod hello-wasm-";
  }

  @Override
  public String baseline() {
    return "baseline.yaml";
  }

  @Override
  public void fault(Cluster cluster) {
    Hpa.runInstead(cluster, baseline(), "fault.yaml");
  }

  @Remedy(claim = "own", because = "each container says what it requests, also the one beside")
  void requestCpuForTheSidecar(Cluster cluster) {
    cluster.kubectl("set resources deployment hello-wasm -c sidecar --requests=cpu=10m").orThrow();
  }
}
