package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import org.junit.jupiter.api.Tag;

/** The link between the application and its runtime: the RuntimeClass is not there. */
@Tag("smoke")
@Section(value = "11.11.2", cause = "11.11.2/own-cause-3")
@Reveals(step = "11.11.2/diagnosis-6", prints = "\"wasm\" not found")
class RuntimeClassGoneIT implements Chain {

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("the RuntimeClass", () -> create(cluster));
    cluster.kubectl("delete pod hello-wasm").orThrow();
    cluster.kubectl("delete runtimeclass wasm").orThrow();
    cluster.eventually(Wait.CONTROLLER, "the API knows it", () -> symptom(cluster));
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(cluster.kubectl("apply --dry-run=server -f baseline.yaml").stderr())
        .contains("pod rejected: RuntimeClass \"wasm\" not found");
  }

  @Remedy(claim = "own", because = "as the checklist says: create it")
  void createIt(Cluster cluster) {
    create(cluster);
    Chain.applyAnew(cluster);
  }

  private static void create(Cluster cluster) {
    cluster.kubectl("apply -f remedy-runtime-class.yaml").orThrow();
  }
}
