package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Node;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;

/**
 * The node's CNI configuration names a plugin that is not there. Pods that run are not affected,
 * new ones get no network: the web server is started again and stays ContainerCreating.
 */
@Section(value = "11.7.1", cause = "11.7.1/cause-4")
class CniBrokenIT implements ServiceUnreachable {

  private static final String CONFIGURATION =
      "/var/lib/rancher/k3s/agent/etc/cni/net.d/10-flannel.conflist";

  @Override
  public void fault(Cluster cluster) {
    Node node = cluster.node(0);
    cluster.kubectl("scale deployment web --replicas=0").orThrow();
    // A pod that goes needs the plugin too.
    cluster.eventually(
        Wait.DELETION, "no web server is left", () -> assertThat(webServers(cluster)).isEmpty());
    cluster.undo("restore CNI", () -> replace(node, "flanel", "flannel"));
    replace(node, "flannel", "flanel");
    cluster.kubectl("scale deployment web --replicas=1").orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(webServers(cluster)).hasSize(1);
    assertThat(webServers(cluster).get(0).getStatus().getContainerStatuses())
        .singleElement()
        .satisfies(it -> assertThat(it.getState().getWaiting()).as("it waits").isNotNull())
        .satisfies(
            it ->
                assertThat(it.getState().getWaiting().getReason()).isEqualTo("ContainerCreating"));
    // Refused, not unresolved: CoreDNS, which runs already, is still reached.
    ServiceUnreachable.fails(cluster, REFUSED);
  }

  private static List<Pod> webServers(Cluster cluster) {
    return cluster.client().pods().withLabel("app", "web").list().getItems();
  }

  @Remedy(
      claim = "11.7.1/fix-4",
      works = false,
      because = "there is no such pod: K3s runs flannel in its own process")
  void restartTheCniPluginsPod(Cluster cluster) {
    var deleted = cluster.kubectl("delete pod -n kube-system -l app=flannel").orThrow();
    assertThat(deleted.output()).contains("No resources found");
  }

  @Remedy(claim = "own", because = "K3s writes its CNI configuration when it starts")
  void restartK3s(Cluster cluster) {
    cluster.node(0).exec("systemctl restart k3s").orThrow();
  }

  private static void replace(Node node, String one, String other) {
    node.exec("sed -i 's/\"" + one + "\"/\"" + other + "\"/' " + CONFIGURATION).orThrow();
  }
}
