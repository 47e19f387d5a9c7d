package dev.remedies.suites.autoscaling;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * As {@link TargetTooHighIT}, with the clocks that Kubernetes has by default, but for scaling in.
 */
@Tag("incubating")
@Tag("slow")
@Section(value = "11.5.1", cause = "11.5.1/own-cause-4")
class TargetTooHighByDefaultIT implements TargetTooHigh {

  @Remedy(
      claim = "own",
      because = "a target below what the limit allows can be reached; it looks every 15 s")
  void lowerTarget(Cluster cluster) {
    cluster.kubectl("apply -f remedy-lower-target.yaml").orThrow();
  }
}
