package dev.remedies.suites.network;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * The Service asks for a load balancer of a class that only a cloud has. K3s's ServiceLB leaves it
 * alone, and its EXTERNAL-IP stays pending.
 */
@Section(value = "11.7.3", cause = "11.7.3/own-cause-1")
@Reveals(step = "11.7.3/diagnosis-5", prints = "loadBalancerClass: service\\.k8s\\.aws/nlb")
class LoadBalancerClassUnknownIT implements AccessThroughLoadBalancer {

  @Override
  public void fault(Cluster cluster) {
    // A Service's class cannot be changed.
    cluster.kubectl("delete service web").orThrow();
    cluster.apply("fault.yaml");
  }

  @Remedy(claim = "own", because = "the guide names no fix: no class means the one that is there")
  void leaveTheClassOut(Cluster cluster) {
    cluster.kubectl("delete service web").orThrow();
    cluster.kubectl("apply -f remedy-no-class.yaml").orThrow();
  }
}
