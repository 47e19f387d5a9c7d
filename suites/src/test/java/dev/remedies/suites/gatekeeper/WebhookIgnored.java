package dev.remedies.suites.gatekeeper;

import static dev.remedies.suites.gatekeeper.Gatekeeper.ADMITTED;
import static dev.remedies.suites.gatekeeper.Gatekeeper.UNLABELLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;

/** What the causes of 11.4.1 share under failurePolicy Ignore, which is what upstream ships. */
interface WebhookIgnored extends WebhookUnanswered {

  /** What the policy forbids comes in, and nobody says anything. */
  @Override
  default void symptom(Cluster cluster) {
    assertThat(Gatekeeper.decision(cluster, UNLABELLED)).isEqualTo(ADMITTED);
  }

  @Override
  @Diagnosis(
      claim = "11.4.1/symptom-1",
      reveals = false,
      because = "there is no error: it is created, as the pod that the policy forbids would be")
  default void applyTestPod(Cluster cluster) {
    WebhookUnanswered.super.applyTestPod(cluster);
  }
}
