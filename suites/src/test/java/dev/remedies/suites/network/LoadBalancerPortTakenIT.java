package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.wait.Wait;

/**
 * Another load balancer has the port on every node already. ServiceLB's pod for this one fits on no
 * node, and its EXTERNAL-IP stays pending.
 */
@Section(value = "11.7.3", cause = "11.7.3/own-cause-2")
class LoadBalancerPortTakenIT implements AccessThroughLoadBalancer {

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("../common/load-balancer.yaml");
    cluster.apply("fault.yaml");
    cluster.eventually(
        Wait.POD_READY,
        "the other one has the port",
        () -> assertThat(AccessThroughLoadBalancer.addresses(cluster, "other")).isNotEmpty());
    cluster.apply("../common/load-balancer.yaml");
  }

  @Remedy(claim = "own", because = "the guide names no fix: a port that nobody else has")
  void takeAnotherPort(Cluster cluster) {
    cluster.kubectl("apply -f remedy-other-port.yaml").orThrow();
  }

  @Remedy(claim = "own", because = "the guide names no fix: the port's other user goes")
  void deleteTheOther(Cluster cluster) {
    cluster.kubectl("delete service other").orThrow();
  }
}
