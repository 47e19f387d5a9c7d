package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * ufw is active on the server and denies what comes in, as is its default; ssh is allowed, and
 * nobody thought of port 6443. The agent gets no answer from it, and is never shown.
 */
@Tag("incubating")
@Nodes(2)
@Section(value = "11.3.1", cause = "11.3.1/own-cause-5")
@Reveals(step = "11.3.1/diagnosis-2", prints = "^Status: active", lacks = "6443")
@Reveals(step = "11.3.1/diagnosis-5", prints = "curl: \\(28\\)")
class PortNotAllowedIT implements AgentCannotJoin {

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("join again", () -> Joining.joinRightly(cluster, cluster.node(1)));
    Joining.forget(cluster, cluster.node(1));
    Ufw.enable(cluster, cluster.node(0));
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

  // The agent is left alone: it tries again by itself.
  @Remedy(claim = "11.3.1/fix-2")
  void openPort(Cluster cluster) {
    Ufw.allow(cluster, cluster.node(0), "6443/tcp");
  }
}
