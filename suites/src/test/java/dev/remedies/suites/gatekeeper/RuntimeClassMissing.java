package dev.remedies.suites.gatekeeper;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;

/**
 * The RuntimeClass that the webhook's pods name is deleted. The pod that runs goes on; no other can
 * take its place, and when it is gone the webhook has no endpoints: an answer at once, no timeout.
 */
interface RuntimeClassMissing extends WebhookUnanswered {

  @Override
  default void baseline(Cluster cluster) {
    Gatekeeper.runByCrun(cluster);
    WebhookUnanswered.super.baseline(cluster);
  }

  @Override
  default void fault(Cluster cluster) {
    cluster.undo("the RuntimeClass", () -> ignoreAndCreate(cluster));
    cluster.delete("remedy-runtime-class.yaml");
    recovery(cluster); // The pod that runs is none the worse.
    Gatekeeper.deletePods(cluster);
  }

  /** Under Fail the webhook that is not there would have to admit the RuntimeClass. */
  static void ignoreAndCreate(Cluster cluster) {
    Gatekeeper.failurePolicy(cluster, "Ignore");
    cluster.kubectl("apply -f remedy-runtime-class.yaml").orThrow();
  }

  @Override
  @Diagnosis(claim = "11.4.1/diagnosis-1")
  default void getRuntimeClasses(Cluster cluster) {
    WebhookUnanswered.super.getRuntimeClasses(cluster);
  }

  @Override
  @Diagnosis(claim = "11.4.1/diagnosis-2")
  default void getRuntimeClass(Cluster cluster) {
    WebhookUnanswered.super.getRuntimeClass(cluster);
  }

  @Override
  @Diagnosis(claim = "11.4.1/diagnosis-3")
  default void getPods(Cluster cluster) {
    WebhookUnanswered.super.getPods(cluster);
  }
}
