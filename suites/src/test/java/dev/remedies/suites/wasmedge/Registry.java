package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.CommandResult;

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

  /** Runs a command, which has to work, on the workstation. */
  public static void push(Cluster cluster, String command) {
    onWorkstation(cluster, command).orThrow();
  }

  /**
   * Runs a command where the module, its Dockerfile and the clients of registries are. Docker Hub
   * is the registry that lets everyone in there, so that nobody has to log in.
   */
  public static CommandResult onWorkstation(Cluster cluster, String command) {
    return cluster.beside("registry").exec("cd /srv && " + command);
  }

  /** Has Docker Hub want a login of the workstation, too: its name leads to that door. */
  static void wantLoginOfTheWorkstation(Cluster cluster) {
    push(
        cluster,
        "sed 's/^127.0.0.1 registry-1/127.0.0.2 registry-1/' /etc/hosts > hosts"
            + " && cat hosts > /etc/hosts && (socat TCP-LISTEN:80,bind=127.0.0.2,fork"
            + " TCP:127.0.0.1:5001 > /dev/null 2>&1 &)");
  }

  /** As the guide prints it, which asks a host {@code yourhub}, and then where the registry is. */
  static void pushWithWasmToOci(Cluster cluster) {
    CommandResult printed =
        onWorkstation(cluster, "wasm-to-oci push hello-wasm.wasm yourhub/hello-wasm:v1");
    assertThat(printed.exitCode()).as(printed.output()).isNotZero();
    assertThat(printed.output()).contains("https://yourhub/");
    push(
        cluster,
        "wasm-to-oci push --use-http hello-wasm.wasm localhost:5000/yourhub/hello-wasm:v1");
  }
}
