package dev.remedies.suites.gatekeeper;

import static dev.remedies.suites.gatekeeper.Gatekeeper.LABELLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;

/** What the causes of 11.4.1 share under failurePolicy Fail: without an answer nothing comes in. */
interface WebhookRequired extends PolicyInForce {

  String NO_ANSWER_IN_TIME = "context deadline exceeded";
  String NO_ENDPOINTS = "no endpoints available for service \"gatekeeper-webhook-service\"";

  @Override
  default String failurePolicy() {
    return "Fail";
  }

  /** Nothing comes in, be it right or wrong, and one of these is the reason given. */
  static void refusesAll(Cluster cluster, String... reasons) {
    assertThat(Gatekeeper.decision(cluster, LABELLED))
        .startsWith("Internal error occurred: failed calling webhook \"validation.gatekeeper.sh\"")
        .containsPattern("(" + String.join("|", reasons) + ")$");
  }
}
