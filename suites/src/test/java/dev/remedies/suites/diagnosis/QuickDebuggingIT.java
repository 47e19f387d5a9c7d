package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Names;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** What the quick reference has for debugging, asked about a program on another port. */
@Section(value = "11.9.5", cause = "11.9.5/own-cause-4")
@Names({"pod=web", "command=" + QuickDebuggingIT.CURL, "wasm-pod=hello-wasm", "forwarded-pod=web"})
@Reveals(step = "11.9.5/diagnosis-22", prints = "curl: \\(7\\)")
@Reveals(step = "11.9.5/diagnosis-23", prints = "curl: \\(7\\)")
@Reveals(step = "11.9.5/diagnosis-24", lacks = "served")
class QuickDebuggingIT implements FailureCase {

  static final String CURL = "curl -sS --max-time 3 http://127.0.0.1:80";

  @Override
  public void fault(Cluster cluster) {
    cluster.kubectl("delete pod web").orThrow();
    cluster.kubectl("apply -f fault.yaml").orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(cluster.inPod("web", CURL).output()).contains("curl: (7)");
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(cluster.inPod("web", CURL).output()).contains("served");
    assertThat(cluster.client().pods().withName("hello-wasm").getLog()).contains("hello from wasm");
  }

  @Override
  public void layOut(Cluster cluster) {
    SystemParts.awaitMetricsOfPods(cluster);
  }

  @Remedy(claim = "own", because = "it listens where the pod says")
  void listenThere(Cluster cluster) {
    cluster.kubectl("delete pod web").orThrow();
    cluster.kubectl("apply -f baseline.yaml").orThrow();
  }
}
