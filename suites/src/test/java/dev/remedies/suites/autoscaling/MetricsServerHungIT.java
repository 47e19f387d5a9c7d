package dev.remedies.suites.autoscaling;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.wait.Wait;

/**
 * metrics-server hangs: its process is stopped. With K3s's liveness probe the kubelet cures that,
 * as {@link MetricsServerHungProbedIT} shows; so it hangs without one.
 */
@Needs(AddOn.QUICK_AUTOSCALER)
@Section(value = "11.5.2", cause = "11.5.2/cause-2")
@Reveals(step = "11.5.2/diagnosis-1", lacks = "1/1")
class MetricsServerHungIT implements MetricsApiDown {

  private static final String NO_PROBE =
      "patch deployment -n kube-system metrics-server --type=json -p"
          + " '[{\"op\":\"remove\",\"path\":\"/spec/template/spec/containers/0/livenessProbe\"}]'";

  @Override
  public void fault(Cluster cluster) {
    MetricsApiDown.reinstallAtTheEnd(cluster, "metrics-server-deployment");
    cluster.kubectl(NO_PROBE).orThrow();
    cluster.awaitRollout("-n kube-system metrics-server");
    cluster.eventually(Wait.AUTOSCALER, "metrics, without the probe", () -> recovery(cluster));
    MetricsApiDown.hang(cluster);
    // A question to it that was under way is given up only after 45 s, by HTTP/2's ping.
    cluster.eventually(Wait.AUTOSCALER, "the question is given up", () -> symptom(cluster));
  }

  @Remedy(claim = "11.5.2/fix-1")
  void deletePod(Cluster cluster) {
    deleteMetricsServerPod(cluster);
  }
}
