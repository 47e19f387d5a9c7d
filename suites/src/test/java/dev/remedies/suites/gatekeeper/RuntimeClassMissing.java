package dev.remedies.suites.gatekeeper;

import dev.remedies.Cluster;
import dev.remedies.Reveals;

/**
 * The RuntimeClass that the webhook's pods name is deleted. The pod that runs goes on; no other can
 * take its place, and when it is gone the webhook has no endpoints: an answer at once, no timeout.
 */
@Reveals(step = "11.4.1/diagnosis-1", lacks = "^crun-wasm ")
@Reveals(step = "11.4.1/diagnosis-2", prints = "runtimeclasses\\S* \"crun-wasm\" not found")
@Reveals(step = "11.4.1/diagnosis-3", lacks = "controller-manager-\\S+ +1/1 +Running")
interface RuntimeClassMissing extends PolicyInForce {

  @Override
  default void baseline(Cluster cluster) {
    Gatekeeper.runByCrun(cluster);
    PolicyInForce.super.baseline(cluster);
  }

  @Override
  default void fault(Cluster cluster) {
    cluster.undo("the RuntimeClass", () -> ignoreAndCreate(cluster));
    cluster.delete("../common/crun-wasm-runtime-class.yaml");
    recovery(cluster); // The pod that runs is none the worse.
    Gatekeeper.deletePods(cluster);
  }

  /** Under Fail the webhook that is not there would have to admit the RuntimeClass. */
  static void ignoreAndCreate(Cluster cluster) {
    Gatekeeper.failurePolicy(cluster, "Ignore");
    cluster.kubectl("apply -f ../common/crun-wasm-runtime-class.yaml").orThrow();
  }
}
