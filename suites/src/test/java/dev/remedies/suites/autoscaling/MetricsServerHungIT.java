package dev.remedies.suites.autoscaling;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.wait.Wait;

/**
 * metrics-server hangs: its process is stopped. With K3s's liveness probe it would be started anew,
 * and the symptom gone, 76 s later, half a minute after it came (measured); so it hangs without
 * one.
 */
@Needs(AddOn.QUICK_AUTOSCALER)
@Section(value = "11.5.2", cause = "11.5.2/cause-2")
@Reveals(step = "11.5.2/diagnosis-1", lacks = "1/1")
class MetricsServerHungIT implements MetricsApiDown {

  private static final String SIGNAL = "pkill -%s -f '[c]ert-dir=/tmp'";
  private static final String NO_PROBE =
      "patch deployment -n kube-system metrics-server --type=json -p"
          + " '[{\"op\":\"remove\",\"path\":\"/spec/template/spec/containers/0/livenessProbe\"}]'";

  @Override
  public void fault(Cluster cluster) {
    MetricsApiDown.reinstallAtTheEnd(cluster, "metrics-server-deployment");
    cluster.kubectl(NO_PROBE).orThrow();
    cluster.awaitRollout("-n kube-system metrics-server");
    cluster.eventually(Wait.AUTOSCALER, "metrics, without the probe", () -> recovery(cluster));
    cluster.undo("let it go on", () -> cluster.node(0).exec(SIGNAL.formatted("CONT")));
    cluster.node(0).exec(SIGNAL.formatted("STOP")).orThrow();
    // A question to it that was under way is given up only after 45 s, by HTTP/2's ping.
    cluster.eventually(Wait.AUTOSCALER, "the question is given up", () -> symptom(cluster));
  }

  @Remedy(claim = "11.5.2/fix-1")
  void deletePod(Cluster cluster) {
    deleteMetricsServerPod(cluster);
  }
}
