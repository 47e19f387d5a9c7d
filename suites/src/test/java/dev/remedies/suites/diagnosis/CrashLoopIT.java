package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Section;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.readiness.Readiness;
import org.junit.jupiter.api.Tag;

/** A program ends at each start, and says why: what the standard order is to find out. */
@Tag("incubating")
@Section(value = "11.9.1", cause = "11.9.1/own-cause-1")
class CrashLoopIT implements FailureCase {

  private static final String LOOPS = "hello-wasm +0/1 +(CrashLoopBackOff|Error)";

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
    ContainerStateTerminated last = container.getLastState().getTerminated();
    assertThat(last).as("its last end").isNotNull();
    assertThat(last.getExitCode()).as("its last exit code").isEqualTo(1);
  }

  @Override
  public void recovery(Cluster cluster) {
    Pod pod = pod(cluster);
    assertThat(Readiness.isPodReady(pod)).as("pod hello-wasm is Ready").isTrue();
    assertThat(pod.getStatus().getContainerStatuses().get(0).getRestartCount()).isZero();
  }

  private static Pod pod(Cluster cluster) {
    Pod pod = cluster.client().pods().withName("hello-wasm").get();
    assertThat(pod).as("pod hello-wasm").isNotNull();
    assertThat(pod.getStatus().getContainerStatuses()).as("its containers").hasSize(1);
    return pod;
  }

  @Diagnosis(claim = "11.9.1/diagnosis-1", contrast = true)
  void getPods(Cluster cluster) {
    assertThat(cluster.kubectl("get pods").orThrow().stdout()).containsPattern(LOOPS);
  }

  @Diagnosis(claim = "11.9.1/diagnosis-2", contrast = true)
  void describePod(Cluster cluster) {
    assertThat(cluster.kubectl("describe pod hello-wasm").orThrow().stdout())
        .contains("Back-off restarting failed container")
        .containsPattern("Exit Code: +1");
  }

  @Diagnosis(claim = "11.9.1/diagnosis-3", contrast = true)
  void logs(Cluster cluster) {
    assertThat(cluster.kubectl("logs hello-wasm").output()).contains("GREETING is not set");
  }

  @Diagnosis(
      claim = "11.9.1/diagnosis-4",
      reveals = false,
      because = "it lists the pod and what it asks for, and not that it ends again and again")
  void describeNode(Cluster cluster) {
    assertThat(cluster.kubectl("describe node").orThrow().stdout())
        .containsPattern("hello-wasm.*(CrashLoopBackOff|Error|Back-off)");
  }

  @Diagnosis(claim = "11.9.1/diagnosis-5", contrast = true)
  void getAllPods(Cluster cluster) {
    assertThat(cluster.kubectl("get pods -A").orThrow().stdout()).containsPattern(LOOPS);
  }

  @Remedy(claim = "own", because = "what the log asks for is set")
  void setWhatIsMissing(Cluster cluster) {
    cluster.delete("fault.yaml");
    cluster.kubectl("apply -f baseline.yaml").orThrow();
  }
}
