package dev.remedies.suites.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.wait.Wait;

/** What the causes of 11.5.1 share: the workload works, and its autoscaler leaves it at one pod. */
interface HpaDoesNotTrigger extends FailureCase {

  /**
   * What the guide shows of a workload that idles, read as guide.yaml reads it for the symptom. The
   * guide prints 0; the autoscaler rounds up, and 1 is what each recorded run shows.
   */
  String IDLE = "cpu: [0-3]%/70%";

  @Override
  default void baseline(Cluster cluster) {
    cluster.apply(baseline());
    cluster.eventually(Wait.AUTOSCALER, "the baseline works", () -> recovery(cluster));
  }

  @Override
  default void symptom(Cluster cluster) {
    Hpa hpa = Hpa.of(cluster).computes();
    assertThat(hpa.desired()).as("replicas that it wants").isEqualTo(1);
    Hpa.printed(cluster, IDLE);
  }

  /** It was scaled out, and the pods are there. */
  @Override
  default void recovery(Cluster cluster) {
    assertThat(Hpa.of(cluster).desired()).as("replicas that it wants").isGreaterThan(1);
    Hpa.podsServe(cluster);
  }
}
