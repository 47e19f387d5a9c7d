package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Names;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/** What the quick reference has for the network, asked about a Service that selects no pod. */
@Tag("smoke")
@Section(value = "11.9.5", cause = "11.9.5/own-cause-2")
@Names({"pod=client", "name=web.default.svc.cluster.local", "url=http://web", "service=web"})
@Reveals(step = "11.9.5/diagnosis-13", prints = "curl: \\(7\\)")
@Reveals(step = "11.9.5/own-diagnosis-2", prints = "^web +<none>")
@Reveals(step = "11.9.5/diagnosis-15", lacks = "served")
class QuickNetworkIT implements FailureCase {

  private static final String CURL = "curl -sS --max-time 3 http://web";

  @Override
  public void fault(Cluster cluster) {
    cluster.kubectl("apply -f fault.yaml").orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(cluster.inPod("client", CURL).output()).contains("curl: (7)");
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(cluster.inPod("client", CURL).output()).contains("served");
  }

  @Override
  public void layOut(Cluster cluster) {
    SystemParts.awaitMetricsOfPods(cluster);
  }

  @Remedy(claim = "own", because = "the selector is as the pod is labelled")
  void selectAsThePodIsLabelled(Cluster cluster) {
    cluster.kubectl("apply -f baseline.yaml").orThrow();
  }
}
