package dev.remedies.suites.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** metrics-server was scaled down to nothing and not up again. */
@Needs(AddOn.QUICK_AUTOSCALER)
@Section(value = "11.5.2", cause = "11.5.2/cause-1")
@Reveals(step = "11.5.2/diagnosis-1", lacks = "1/1")
@Reveals(step = "11.5.2/diagnosis-2", prints = "No resources found")
class MetricsServerMissingIT implements MetricsApiDown {

  private static final String SCALE = "scale -n kube-system deployment metrics-server --replicas=";

  @Override
  public void fault(Cluster cluster) {
    MetricsApiDown.reinstallAtTheEnd(cluster, "metrics-server-deployment");
    cluster.undo("scale metrics-server up", () -> cluster.kubectl(SCALE + "1").orThrow());
    cluster.kubectl(SCALE + "0").orThrow();
  }

  @Remedy(
      claim = "11.5.2/fix-1",
      works = false,
      because = "`No resources found`: there is no pod to delete, and none comes")
  void deletePod(Cluster cluster) {
    var deleted = cluster.kubectl("delete pod -n kube-system -l k8s-app=metrics-server");
    assertThat(deleted.output()).contains("No resources found");
  }

  @Remedy(claim = "own", because = "a Deployment of no replicas has no pods")
  void scaleUp(Cluster cluster) {
    cluster.kubectl(SCALE + "1").orThrow();
  }
}
