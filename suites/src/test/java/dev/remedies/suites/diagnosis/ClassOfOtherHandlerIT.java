package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Names;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/** The RuntimeClass has the right name and the handler of a runtime without Wasm. */
@Tag("smoke")
@Section(value = "11.11.3", cause = "11.11.3/own-cause-1")
@Names({"wasm-pod=hello-wasm", "wasm-file=/hello.wasm"})
@Reveals(step = "11.11.3/diagnosis-3", prints = "^handler: runc$")
class ClassOfOtherHandlerIT implements FailureCase {

  @Override
  public String baseline() {
    return "../common/hello-wasm.yaml";
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("the RuntimeClass", () -> create(cluster, "remedy-runtime-class.yaml"));
    create(cluster, "fault.yaml");
    Chain.applyAnew(cluster);
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(Chain.state(cluster).getTerminated()).as("its end").isNotNull();
    assertThat(Chain.state(cluster).getTerminated().getReason()).isEqualTo("StartError");
  }

  @Override
  public void recovery(Cluster cluster) {
    Chain.moduleRuns(cluster);
  }

  @Override
  public void layOut(Cluster cluster) {
    SystemParts.awaitMetrics(cluster);
  }

  @Remedy(claim = "own", because = "a handler cannot be changed: the class is made anew")
  void makeItAnew(Cluster cluster) {
    create(cluster, "remedy-runtime-class.yaml");
    Chain.applyAnew(cluster);
  }

  private static void create(Cluster cluster, String manifest) {
    cluster.kubectl("delete --ignore-not-found runtimeclass wasm").orThrow();
    cluster.kubectl("apply -f " + manifest).orThrow();
  }
}
