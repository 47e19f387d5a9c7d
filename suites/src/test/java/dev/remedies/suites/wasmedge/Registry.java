package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;

/**
 * A registry beside the cluster, and how the node comes to ask it. It lets everyone in on port
 * 5000, who logs in on port 5001, and everyone over a thin line, 256 KiB a second, on port 5002.
 */
public final class Registry {

  /** The registry that lets everyone in. */
  public static final String OPEN = "http://registry:5000";

  /** The same over a thin line. */
  public static final String THIN = "http://registry:5002";

  /** Where containerd reads, at each pull, what server a registry's name stands for. */
  private static final String CERTS = "/var/lib/rancher/k3s/agent/etc/containerd/certs.d/";

  private Registry() {}

  /** Has the node ask this server for the images of a registry, as K3s does for its mirrors. */
  public static void serve(Cluster cluster, String registry, String server) {
    String file = CERTS + registry + "/hosts.toml";
    cluster
        .node(0)
        .exec("mkdir -p " + CERTS + registry + " && echo 'server = \"" + server + "\"' > " + file)
        .orThrow();
  }

  /** Has the node ask a registry itself. */
  public static void forget(Cluster cluster, String registry) {
    cluster.node(0).exec("rm -rf " + CERTS + registry).orThrow();
  }

  /** Runs a command, which has to work, where the modules and a client of the registry are. */
  public static void push(Cluster cluster, String command) {
    cluster.beside("registry").exec("cd /srv && " + command).orThrow();
  }
}
