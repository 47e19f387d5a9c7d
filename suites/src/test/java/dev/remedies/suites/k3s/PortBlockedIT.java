package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * A firewall on the server drops what the agent sends to port 6443. The agent waits for an answer,
 * tries again for ever, and is never shown; everything else between the two nodes works.
 */
@Nodes(2)
@Section(value = "11.3.1", cause = "11.3.1/cause-2")
@Reveals(step = "11.3.1/diagnosis-5", prints = "curl: \\(28\\)")
class PortBlockedIT implements AgentCannotJoin {

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

  @Remedy(
      claim = "11.3.1/fix-1",
      works = false,
      instead = Joining.AS_INSTALLED,
      because = "the token was right; the agent still gets no answer")
  void joinWithTheRightToken(Cluster cluster) {
    Joining.joinRightly(cluster, cluster.node(1));
  }

  @Remedy(
      claim = "11.3.1/fix-2",
      works = false,
      because = "ufw is not active: `Rules updated`, and the rule of iptables stays")
  void openPortWithUfw(Cluster cluster) {
    Ufw.allow(cluster, cluster.node(0), "6443/tcp");
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
