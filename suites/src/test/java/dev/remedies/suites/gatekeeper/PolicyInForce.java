package dev.remedies.suites.gatekeeper;

import static dev.remedies.suites.gatekeeper.Gatekeeper.ADMITTED;
import static dev.remedies.suites.gatekeeper.Gatekeeper.LABELLED;
import static dev.remedies.suites.gatekeeper.Gatekeeper.UNLABELLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.wait.Wait;

/**
 * What all cases of Gatekeeper begin and end with: a policy by which each pod in {@code default}
 * has the label {@code app}. The guide's {@code test-pod.yaml} has it.
 */
interface PolicyInForce extends FailureCase {

  /** What Gatekeeper says to a pod without the label. */
  String DENIED =
      "admission webhook \"validation.gatekeeper.sh\" denied the request:"
          + " [pods-must-have-app] you must provide labels: {\"app\"}";

  /** What becomes of requests that the webhook does not answer; Ignore is what upstream ships. */
  default String failurePolicy() {
    return "Ignore";
  }

  @Override
  default String baseline() {
    return "../common/required-labels-template.yaml";
  }

  @Override
  default void baseline(Cluster cluster) {
    cluster.apply(baseline());
    // Gatekeeper makes the constraint's kind from the template.
    cluster.eventually(
        Wait.CONTROLLER,
        "the constraint's kind is there",
        () -> isServed(cluster, "k8srequiredlabels"));
    cluster.apply("../common/required-labels-constraint.yaml");
    if (failurePolicy().equals("Fail")) {
      cluster.undo("failurePolicy", () -> Gatekeeper.failurePolicy(cluster, "Ignore"));
      Gatekeeper.failurePolicy(cluster, "Fail");
    }
    cluster.eventually(Wait.POD_READY, "the policy is in force", () -> inForce(cluster));
    cluster.apply("../common/test-pod.yaml");
    cluster.eventually(
        Wait.POD_READY,
        "test-pod runs",
        () ->
            assertThat(cluster.client().pods().withName("test-pod").get().getStatus().getPhase())
                .isEqualTo("Running"));
    cluster.delete("../common/test-pod.yaml");
    assertThat(cluster.kubectl("run denied --image=remedies/toolbox:1").output()).contains(DENIED);
    assertThat(cluster.client().pods().withName("denied").get()).as("the denied pod").isNull();
  }

  /** The API serves a kind of constraint, also to kubectl. */
  static void isServed(Cluster cluster, String kind) {
    var definition =
        cluster
            .client()
            .apiextensions()
            .v1()
            .customResourceDefinitions()
            .withName(kind + ".constraints.gatekeeper.sh")
            .get();
    assertThat(definition).as(kind).isNotNull();
    assertThat(cluster.kubectl("get " + kind).exitCode()).isZero();
  }

  /** A pod with the label comes in, and one without is refused for just that reason. */
  static void inForce(Cluster cluster) {
    assertThat(Gatekeeper.decision(cluster, UNLABELLED)).as("without app").isEqualTo(DENIED);
    assertThat(Gatekeeper.decision(cluster, LABELLED)).as("with app").isEqualTo(ADMITTED);
  }

  @Override
  default void recovery(Cluster cluster) {
    inForce(cluster);
  }
}
