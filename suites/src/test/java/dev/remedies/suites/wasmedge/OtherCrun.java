package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;

/** Other builds of crun: packages on the node, made with its image, that dpkg installs. */
interface OtherCrun extends EmptyLog {

  /** Where the packages lie. */
  String PACKAGES = "/opt/crun/";

  /** The package in {@link #PACKAGES} that is installed in the place of the node's crun. */
  String build();

  /** The pod is the same as in the baseline: it is the node that differs. */
  @Override
  default String manifest() {
    return baseline();
  }

  @Override
  default void fault(Cluster cluster) {
    cluster.undo("the node's own crun", () -> install(cluster, "crun_*.deb"));
    cluster.delete(manifest());
    install(cluster, build());
    cluster.kubectl("apply -f " + manifest()).orThrow();
  }

  static void install(Cluster cluster, String build) {
    cluster.node(0).exec("dpkg --install " + PACKAGES + build).orThrow();
  }
}
