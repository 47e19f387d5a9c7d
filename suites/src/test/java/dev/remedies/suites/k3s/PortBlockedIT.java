package dev.remedies.suites.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * A firewall on the server drops what the agent sends to port 6443. The agent waits for an answer,
 * tries again for ever, and is never shown; everything else between the two nodes works.
 */
@Nodes(2)
@Section(value = "11.3.1", cause = "11.3.1/cause-2")
class PortBlockedIT implements AgentCannotJoin {

  private static final int TIMED_OUT = 28;

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("join again", () -> Joining.joinRightly(cluster, cluster.node(1)));
    cluster.undo("open the port", () -> cluster.node(0).exec(iptables(cluster, "-D")));
    Joining.forget(cluster, cluster.node(1));
    cluster.node(0).exec(iptables(cluster, "-I")).orThrow();
    Joining.joinRightly(cluster, cluster.node(1));
  }

  @Override
  public void symptom(Cluster cluster) {
    Joining.isNotShown(cluster, cluster.node(1), "failed to get CA certs.*(deadline|timeout)");
  }

  @Override
  @Diagnosis(
      claim = "11.3.1/diagnosis-4",
      reveals = false,
      because = "the server answers: the port is blocked, not the way")
  public void pingServer(Cluster cluster) {
    assertThat(Joining.ping(cluster.node(1), cluster.node(0).address()))
        .contains("100% packet loss");
  }

  @Override
  @Diagnosis(claim = "11.3.1/diagnosis-5")
  public void askServer(Cluster cluster) {
    assertThat(Joining.curl(cluster.node(1), cluster.node(0).address()).exitCode())
        .isEqualTo(TIMED_OUT);
  }

  @Remedy(
      claim = "11.3.1/fix-1",
      works = false,
      because = "the token was right; the agent still gets no answer")
  void joinWithTheRightToken(Cluster cluster) {
    Joining.joinRightly(cluster, cluster.node(1));
  }

  @Remedy(
      claim = "11.3.1/fix-2",
      works = false,
      because = "as printed it is `ufw: command not found`, and the rule stays")
  void openPortWithUfw(Cluster cluster) {
    cluster.node(0).exec("ufw allow 6443/tcp");
    Joining.joinRightly(cluster, cluster.node(1));
  }

  // Untouched, the agent is there after 34 s: it waits 20 s for each answer. Restarted, after 8 s.
  @Remedy(
      claim = "own",
      because = "the port is opened with the firewall that the node has: iptables")
  void openPortWithIptables(Cluster cluster) {
    cluster.node(0).exec(iptables(cluster, "-D")).orThrow();
    Joining.joinRightly(cluster, cluster.node(1));
  }

  private static String iptables(Cluster cluster, String verb) {
    String agent = cluster.node(1).address();
    return "iptables " + verb + " INPUT -p tcp --dport 6443 -s " + agent + " -j DROP";
  }
}
