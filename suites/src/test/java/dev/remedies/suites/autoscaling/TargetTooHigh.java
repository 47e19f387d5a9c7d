package dev.remedies.suites.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;

/**
 * The module takes all that its limit of 50m gives it, which is what it requests: it can never
 * reach a target of 150 %.
 */
interface TargetTooHigh extends HpaDoesNotTrigger {

  @Override
  default String baseline() {
    return "../common/busy-wasm-hpa.yaml";
  }

  @Override
  default void fault(Cluster cluster) {
    Hpa.runInstead(cluster, baseline(), "fault.yaml");
  }

  @Override
  default void symptom(Cluster cluster) {
    assertThat(Hpa.of(cluster).computes().desired()).as("replicas that it wants").isEqualTo(1);
    Hpa.printed(cluster, "cpu: \\d{2,3}%/150%");
  }
}
