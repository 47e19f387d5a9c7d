package dev.remedies.suites.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/** The deployment {@code neighbours}: pods that ask for much of a node, and use next to nothing. */
final class Neighbours {

  private static final int PODS = 2;

  private Neighbours() {}

  /**
   * Has them ask for what nobody has asked for yet, but for a rest; waits until they have it. How
   * much that is depends on the machine, so no manifest can say it.
   */
  static void askForAllBut(Cluster cluster, String resource, String rest) {
    String node = cluster.node(0).name();
    BigDecimal all =
        cluster
            .client()
            .nodes()
            .withName(node)
            .get()
            .getStatus()
            .getAllocatable()
            .get(resource)
            .getNumericalAmount();
    BigDecimal asked =
        cluster
            .client()
            .pods()
            .inAnyNamespace()
            .withField("spec.nodeName", node)
            .list()
            .getItems()
            .stream()
            .map(pod -> asks(pod, resource))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal each =
        all.subtract(asked)
            .subtract(new Quantity(rest).getNumericalAmount())
            .divide(BigDecimal.valueOf(PODS), resource.equals("cpu") ? 3 : 0, RoundingMode.DOWN);
    String deployment = " deployment neighbours ";
    cluster.kubectl("set resources" + deployment + "--requests=" + resource + "=" + each).orThrow();
    cluster.kubectl("scale" + deployment + "--replicas=" + PODS).orThrow();
    cluster.eventually(Wait.POD_READY, "the neighbours have their place", () -> run(cluster));
  }

  private static BigDecimal asks(Pod pod, String resource) {
    if (Set.of("Succeeded", "Failed").contains(pod.getStatus().getPhase())) {
      return BigDecimal.ZERO;
    }
    return pod.getSpec().getContainers().stream()
        .map(container -> container.getResources().getRequests())
        .filter(requests -> requests != null && requests.containsKey(resource))
        .map(requests -> requests.get(resource).getNumericalAmount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void run(Cluster cluster) {
    assertThat(cluster.client().pods().withLabel("app", "neighbours").list().getItems())
        .hasSize(PODS)
        .allMatch(pod -> "Running".equals(pod.getStatus().getPhase()));
  }
}
