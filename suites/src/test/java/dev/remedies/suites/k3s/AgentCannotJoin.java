package dev.remedies.suites.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.FailureCase;
import dev.remedies.wait.Wait;

/** What the causes of 11.3.1 share: the agent that is to be shown, and the guide's diagnosis. */
interface AgentCannotJoin extends FailureCase {

  @Override
  default void baseline(Cluster cluster) {
    cluster.eventually(
        Wait.NODE_READY,
        "all nodes are Ready",
        () -> cluster.nodes().forEach(node -> Joining.isShown(cluster, node)));
  }

  @Override
  default void recovery(Cluster cluster) {
    Joining.isShown(cluster, cluster.node(1));
  }

  @Diagnosis(
      claim = "11.3.1/diagnosis-1",
      reveals = false,
      because = "agent and server have the same token")
  default void compareTokens(Cluster cluster) {
    assertThat(Joining.settings(cluster.node(1))).doesNotContain(Joining.token(cluster));
  }

  @Diagnosis(
      claim = "11.3.1/diagnosis-2",
      reveals = false,
      because = "ufw is Ubuntu's: `command not found` on a Debian node")
  default void firewall(Cluster cluster) {
    assertThat(cluster.node(0).look("ufw status").output()).contains("6443");
  }

  @Diagnosis(
      claim = "11.3.1/diagnosis-4",
      reveals = false,
      because = "the server answers: it rules out the network path, and no more")
  default void pingServer(Cluster cluster) {
    assertThat(Joining.ping(cluster.node(1), cluster.node(0).address()))
        .contains("100% packet loss");
  }

  @Diagnosis(
      claim = "11.3.1/diagnosis-5",
      reveals = false,
      because = "it answers 401 Unauthorized to whoever has no credentials, joined or not")
  default void askServer(Cluster cluster) {
    assertThat(Joining.curl(cluster.node(1), cluster.node(0).address()).output())
        .doesNotContain("Unauthorized");
  }
}
