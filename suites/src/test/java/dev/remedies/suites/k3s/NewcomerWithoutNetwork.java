package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.wait.Wait;

/** What the causes of 11.3.4 share in which pods that run go on, and no new one gets a network. */
interface NewcomerWithoutNetwork extends PodsCannotTalk {

  @Override
  default String baseline() {
    return "../common/client-and-web.yaml";
  }

  @Override
  default void baseline(Cluster cluster) {
    cluster.apply(baseline());
    cluster.eventually(
        Wait.POD_READY, "pods talk", () -> PodsCannotTalk.served(cluster, "client", "web"));
  }

  @Override
  default void recovery(Cluster cluster) {
    PodsCannotTalk.served(cluster, "client", "newcomer");
  }
}
