package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Section;

/** A program ends at each start, and says why: what the standard order is to find out. */
@Section(value = "11.9.1", cause = "11.9.1/own-cause-1")
class CrashLoopIT implements CrashLoop {

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
    assertThat(cluster.kubectl("logs hello-wasm").output()).contains(WHY);
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
}
