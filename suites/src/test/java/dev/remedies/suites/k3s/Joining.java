package dev.remedies.suites.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Node;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.util.regex.Pattern;

/** An agent that joins as if for the first time, and what is seen when it cannot. */
final class Joining {

  /** Why the guide's way to join is not typed. */
  static final String AS_INSTALLED =
      "the settings are written, and the service started, as K3s's installer does it: that is on the"
          + " internet";

  private static final String SETTINGS = "/etc/systemd/system/k3s-agent.service.env";

  private Joining() {}

  /** Stops an agent and lets both sides forget that it ever joined. */
  static void forget(Cluster cluster, Node agent) {
    agent.exec("systemctl stop k3s-agent").orThrow();
    cluster.kubectl("delete node " + agent.name()).orThrow();
    // K3s removes the node's password with the node, but was seen not to where the node was only
    // seconds old. An agent with a new password is then refused under its own name, too.
    String password = agent.name() + ".node-password.k3s";
    cluster.kubectl("-n kube-system delete secret --ignore-not-found " + password).orThrow();
    // With the certificates of its first join the agent would need no token, and the load balancer
    // in it remembers the server's address.
    agent
        .exec(
            "cd /var/lib/rancher/k3s/agent"
                + " && rm -f *.crt *.key *.kubeconfig etc/*-load-balancer.json")
        .orThrow();
    // What is said from now on is said of the next join; the container's own log keeps the rest.
    agent.exec("truncate -s 0 /var/log/k3s.log").orThrow();
  }

  /** What K3s's installer does with K3S_TOKEN and K3S_URL: write them down, start the agent. */
  static void join(Node agent, String... settings) {
    for (String setting : settings) {
      String name = setting.substring(0, setting.indexOf('='));
      agent
          .exec(
              "sed -i '/^"
                  + name
                  + "=/d' "
                  + SETTINGS
                  + " && echo '"
                  + setting
                  + "' >> "
                  + SETTINGS)
          .orThrow();
    }
    agent.exec("systemctl restart k3s-agent").orThrow();
  }

  /** As {@link #join}, with what is right. */
  static void joinRightly(Cluster cluster, Node agent) {
    join(agent, "K3S_TOKEN=" + token(cluster), "K3S_URL=" + url(cluster.node(0).address()));
  }

  /** The token that the agent starts with. */
  static String tokenOf(Node agent) {
    return agent.look("sed -n 's/^K3S_TOKEN=//p' " + SETTINGS).orThrow().stdout().strip();
  }

  /** The server's token, read as the guide reads it. */
  static String token(Cluster cluster) {
    String file = "cat /var/lib/rancher/k3s/server/node-token";
    return cluster.node(0).look(file).orThrow().stdout().strip();
  }

  static String url(String address) {
    return "https://" + address + ":6443";
  }

  /** The node is Ready. */
  static void isShown(Cluster cluster, Node node) {
    var shown = cluster.client().nodes().withName(node.name()).get();
    assertThat(shown != null && Readiness.isNodeReady(shown))
        .as(node.name() + " is Ready")
        .isTrue();
  }

  /**
   * The agent is not shown though it runs and tries, and the server is Ready.
   *
   * @param said what the agent logs, as a pattern: one that is merely not there yet is no symptom
   */
  static void isNotShown(Cluster cluster, Node agent, String said) {
    isShown(cluster, cluster.node(0));
    assertThat(cluster.client().nodes().withName(agent.name()).get()).as(agent.name()).isNull();
    assertThat(agent.look("tail -n 20 /var/log/k3s.log").stdout())
        .containsPattern(Pattern.compile(said));
  }
}
