package dev.remedies.suites.gatekeeper;

import static dev.remedies.suites.gatekeeper.Gatekeeper.ADMITTED;
import static dev.remedies.suites.gatekeeper.Gatekeeper.UNLABELLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;

/** What the causes of 11.4.1 share under failurePolicy Ignore, which is what upstream ships. */
interface WebhookIgnored extends PolicyInForce {

  /** What the policy forbids comes in, and nobody says anything. */
  @Override
  default void symptom(Cluster cluster) {
    assertThat(Gatekeeper.decision(cluster, UNLABELLED)).isEqualTo(ADMITTED);
  }
}
