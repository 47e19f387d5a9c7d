package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Names;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.readiness.Readiness;
import org.junit.jupiter.api.Tag;

/**
 * A program ends at each start, and says why: what the standard order is to find out, and what the
 * quick reference has for the cluster.
 */
@Tag("smoke")
@Section(value = "11.9.1", also = "11.9.5", cause = "11.9.1/own-cause-1")
@Names({"pod=hello-wasm", "ns=default"})
@Reveals(step = "11.9.1/diagnosis-1", prints = "^hello-wasm +0/1 +(CrashLoopBackOff|Error)")
@Reveals(
    step = "11.9.1/diagnosis-2",
    prints = {"Exit Code: +1", CrashLoopIT.BACK_OFF})
@Reveals(step = "11.9.1/diagnosis-3", prints = CrashLoopIT.LAST_WORDS)
@Reveals(step = "11.9.1/diagnosis-5", prints = CrashLoopIT.AMONG_ALL)
@Reveals(step = "11.9.5/diagnosis-2", prints = CrashLoopIT.AMONG_ALL)
@Reveals(
    step = "11.9.5/diagnosis-6",
    prints = CrashLoopIT.BACK_OFF,
    stays = CrashLoopIT.FOR_AN_HOUR)
@Reveals(
    step = "11.9.5/diagnosis-7",
    prints = CrashLoopIT.BACK_OFF,
    stays = CrashLoopIT.FOR_AN_HOUR)
@Reveals(step = "11.9.5/diagnosis-8", prints = CrashLoopIT.LAST_WORDS)
@Reveals(step = "11.9.5/own-diagnosis-1", prints = "CrashLoopBackOff")
@Reveals(
    step = "11.9.5/diagnosis-25",
    prints = {"Exit Code: +1", CrashLoopIT.BACK_OFF})
class CrashLoopIT implements FailureCase {

  static final String AMONG_ALL = " hello-wasm +0/1 +(CrashLoopBackOff|Error)";
  static final String BACK_OFF = "Back-off restarting failed container";
  static final String LAST_WORDS = "GREETING is not set";
  static final String FOR_AN_HOUR = "an event stays for an hour";

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("baseline.yaml");
    cluster.apply("fault.yaml");
  }

  /** By how it last ended: what it is doing changes from second to second. */
  @Override
  public void symptom(Cluster cluster) {
    ContainerStatus container = pod(cluster).getStatus().getContainerStatuses().get(0);
    assertThat(container.getRestartCount()).as("restarts").isPositive();
    assertThat(lastEnd(container)).as("its last end").isNotNull();
    assertThat(lastEnd(container).getExitCode()).as("its last exit code").isEqualTo(1);
  }

  /** While it has just ended, of what was before nothing may be known: the kubelet cleans up. */
  private static ContainerStateTerminated lastEnd(ContainerStatus container) {
    ContainerStateTerminated now = container.getState().getTerminated();
    return now != null ? now : container.getLastState().getTerminated();
  }

  @Override
  public void recovery(Cluster cluster) {
    Pod pod = pod(cluster);
    assertThat(Readiness.isPodReady(pod)).as("pod hello-wasm is Ready").isTrue();
    assertThat(pod.getStatus().getContainerStatuses().get(0).getRestartCount()).isZero();
  }

  @Override
  public void layOut(Cluster cluster) {
    SystemParts.awaitMetricsOfPods(cluster);
  }

  /** As it is now: each time it is applied it is another. */
  private static Pod pod(Cluster cluster) {
    Pod pod = cluster.client().pods().withName("hello-wasm").get();
    assertThat(pod).as("pod hello-wasm").isNotNull();
    assertThat(pod.getStatus().getContainerStatuses()).as("its containers").hasSize(1);
    return pod;
  }

  @Remedy(claim = "own", because = "what the log asks for is set")
  void setWhatIsMissing(Cluster cluster) {
    cluster.delete("fault.yaml");
    cluster.kubectl("apply -f baseline.yaml").orThrow();
  }
}
