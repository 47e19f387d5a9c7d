package dev.remedies.suites.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.wait.Wait;

/** A K3s that a case stops and starts, and the API that has to come back. */
final class Api {

  /** Where K3s reads what it is not told on its command line; on an agent, too. */
  static final String CONFIG = "/etc/rancher/k3s/config.yaml";

  private Api() {}

  /** Runs a command on the server with K3s stopped, and waits until the API is there again. */
  static void backAfter(Cluster cluster, String command) {
    cluster.node(0).exec("systemctl stop k3s").orThrow();
    cluster.node(0).exec(command).orThrow();
    cluster.node(0).exec("systemctl start k3s").orThrow();
    awaitAnswer(cluster);
  }

  /** Waits until the API is there. */
  static void awaitAnswer(Cluster cluster) {
    cluster.eventually(
        Wait.NODE_READY,
        "the API answers",
        () -> assertThat(cluster.client().raw("/readyz")).isEqualTo("ok"));
  }
}
