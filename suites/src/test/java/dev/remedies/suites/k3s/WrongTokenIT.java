package dev.remedies.suites.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.FailureCase;
import dev.remedies.Node;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.client.readiness.Readiness;

/**
 * An agent is to join with a token that is not the server's. The server refuses it; the agent tries
 * for ever, and {@code kubectl get nodes} never shows it.
 */
@Nodes(2)
@Section(value = "11.3.1", cause = "11.3.1/cause-1")
class WrongTokenIT implements FailureCase {

  private static final String TOKEN_FILE = "/var/lib/rancher/k3s/server/node-token";
  private static final String SETTINGS = "/etc/systemd/system/k3s-agent.service.env";

  @Override
  public void baseline(Cluster cluster) {
    cluster.eventually(Wait.NODE_READY, "the agent is Ready", () -> recovery(cluster));
  }

  @Override
  public void fault(Cluster cluster) {
    Node agent = cluster.node(1);
    cluster.undo("join the agent again", () -> join(agent, token(cluster)));
    agent.exec("systemctl stop k3s-agent").orThrow();
    cluster.kubectl("delete node " + agent.name()).orThrow();
    // With the certificates of its first join the agent would need no token.
    agent.exec("cd /var/lib/rancher/k3s/agent && rm -f *.crt *.key *.kubeconfig").orThrow();
    join(agent, token(cluster).replaceAll("[^:]+$", "wrong"));
  }

  @Override
  public void symptom(Cluster cluster) {
    Node agent = cluster.node(1);
    assertThat(cluster.client().nodes().withName(agent.name()).get()).as("the node").isNull();
    // A node that is merely not there yet is no symptom: the agent has to run and be refused.
    assertThat(agent.exec("tail -n 20 /var/log/k3s.log").stdout())
        .containsPattern("401 Unauthorized|not authorized");
  }

  @Override
  public void recovery(Cluster cluster) {
    var node = cluster.client().nodes().withName(cluster.node(1).name()).get();
    assertThat(node != null && Readiness.isNodeReady(node)).as("the agent is Ready").isTrue();
  }

  @Diagnosis(claim = "11.3.1/diagnosis-1")
  void compareTokens(Cluster cluster) {
    boolean same =
        cluster.node(1).exec("cat " + SETTINGS).orThrow().stdout().contains(token(cluster));
    assertThat(same).as("the agent has the server's token").isFalse();
  }

  @Diagnosis(
      claim = "11.3.1/diagnosis-2",
      reveals = false,
      because = "ufw is Ubuntu's: `command not found` on a Debian node")
  void firewall(Cluster cluster) {
    assertThat(cluster.node(0).exec("ufw status").output()).contains("6443");
  }

  @Diagnosis(
      claim = "11.3.1/diagnosis-4",
      reveals = false,
      because = "the server answers: it rules out the network path, and no more")
  void pingServer(Cluster cluster) {
    // Without a count ping does not end.
    var ping = cluster.node(1).exec("ping -c 2 " + cluster.node(0).address()).orThrow();
    assertThat(ping.stdout()).contains("100% packet loss");
  }

  @Diagnosis(
      claim = "11.3.1/diagnosis-5",
      reveals = false,
      because = "it answers 401 Unauthorized to whoever has no credentials, joined or not")
  void askServer(Cluster cluster) {
    var answer = cluster.node(1).exec("curl -k https://" + cluster.node(0).address() + ":6443");
    assertThat(answer.orThrow().stdout()).contains("token");
  }

  @Remedy(claim = "11.3.1/fix-1", recovers = "6s")
  void joinWithTheRightToken(Cluster cluster) {
    join(cluster.node(1), token(cluster));
  }

  @Remedy(
      claim = "11.3.1/fix-2",
      works = false,
      because = "the port is open, the token is what is wrong; and the node has no ufw")
  void openPort(Cluster cluster) {
    cluster.node(0).exec("ufw allow 6443/tcp");
  }

  private static String token(Cluster cluster) {
    return cluster.node(0).exec("cat " + TOKEN_FILE).orThrow().stdout().strip();
  }

  /** What K3s's installer does with K3S_TOKEN: write it down, start the agent. */
  private static void join(Node agent, String token) {
    agent.exec("sed -i 's|^K3S_TOKEN=.*|K3S_TOKEN=" + token + "|' " + SETTINGS).orThrow();
    agent.exec("systemctl restart k3s-agent").orThrow();
  }
}
