package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Names;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * The Service's externalTrafficPolicy is Local, so that its pods see who asks: a node leads to its
 * own pods only, and the one that the user asks has none. Reported as kubernetes/kubernetes#66354.
 */
@Nodes(2)
@Tag("incubating")
@Names({"service=web", "port=30080", "host=localhost"})
@Section(value = "11.7.3", cause = "11.7.3/own-cause-11")
@Reveals(
    step = "11.7.3/diagnosis-5",
    prints = "externalTrafficPolicy: Local",
    stays = "where the node gets a pod, the policy is as before")
@Reveals(step = "11.7.3/diagnosis-6", prints = "DROP .*default/web has no local endpoints")
class NoLocalPodIT implements FailureCase {

  private static final int PORT = 30080;

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(Outside.asks(cluster, "localhost", PORT)).isEqualTo("timed out");
    assertThat(Outside.inside(cluster)).as("asked inside").contains("served");
    String other = "curl -sS --max-time 3 http://" + cluster.node(1).address() + ":" + PORT;
    assertThat(cluster.node(0).look(other).output()).as("the other node").contains("served");
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(Outside.asks(cluster, "localhost", PORT)).startsWith("200").contains("served");
  }

  @Remedy(claim = "own", because = "the guide names no fix: with Cluster any node leads to any pod")
  void leadToAllPods(Cluster cluster) {
    String patch = "{\"spec\": {\"externalTrafficPolicy\": \"Cluster\"}}";
    cluster.kubectl("patch service web -p '" + patch + "'").orThrow();
  }

  @Remedy(claim = "own", because = "the guide names no fix: a pod on each node that is asked")
  void runAPodThere(Cluster cluster) {
    cluster.apply("remedy-pod-on-node.yaml");
  }
}
