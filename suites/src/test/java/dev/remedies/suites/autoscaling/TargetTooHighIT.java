package dev.remedies.suites.autoscaling;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/** The target is above what the pod's limit lets it use; the autoscaler looks every 2 s. */
@Needs(AddOn.QUICK_AUTOSCALER)
@Section(value = "11.5.1", cause = "11.5.1/own-cause-2")
class TargetTooHighIT implements TargetTooHigh {

  @Remedy(claim = "own", because = "a target below what the limit allows can be reached")
  void lowerTarget(Cluster cluster) {
    cluster.kubectl("apply -f remedy-lower-target.yaml").orThrow();
  }

  @Remedy(
      claim = "own",
      because = "the target is a percentage of the request: 50m used of 20m requested is 250 %")
  void lowerRequest(Cluster cluster) {
    cluster.kubectl("set resources deployment hello-wasm --requests=cpu=20m").orThrow();
  }
}
