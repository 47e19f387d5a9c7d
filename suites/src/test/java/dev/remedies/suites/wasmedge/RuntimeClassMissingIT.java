package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Names;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.wait.Wait;

/**
 * There is no RuntimeClass of the name that the pod gives. The pod is rejected: there is none. The
 * node's own file of RuntimeClasses is put aside, too: from it K3s would make it again when it
 * starts.
 */
@Section(
    value = "11.2.1",
    also = {"11.10", "11.11.2"},
    cause = "11.2.1/own-cause-9")
@Names("wasm-pod=hello-wasm")
@Reveals(step = "11.2.1/own-diagnosis-2", prints = RuntimeClassMissingIT.NOT_FOUND)
@Reveals(step = "11.10/diagnosis-10", prints = RuntimeClassMissingIT.NOT_FOUND)
@Reveals(step = "11.11.2/diagnosis-6", prints = RuntimeClassMissingIT.NOT_FOUND)
class RuntimeClassMissingIT implements EmptyLog {

  static final String NOT_FOUND = "runtimeclasses\\.node\\.k8s\\.io \"wasm\" not found";

  private static final String REJECTED =
      "pods \"hello-wasm\" is forbidden: pod rejected: RuntimeClass \"wasm\" not found";

  private static final String FOLDER = "/var/lib/rancher/k3s/server/manifests/";
  private static final String FILE = "runtimeclasses.*";

  @Override
  public String manifest() {
    return baseline();
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("the RuntimeClass", () -> create(cluster));
    cluster.undo(
        "the file", () -> cluster.node(0).exec("mv /run/" + FILE + " " + FOLDER).orThrow());
    cluster.node(0).exec("mv " + FOLDER + FILE + " /run/").orThrow();
    cluster.delete(manifest());
    cluster.kubectl("delete runtimeclass wasm").orThrow();
    cluster.eventually(Wait.CONTROLLER, "the API knows it", () -> assertRejected(cluster));
    assertThat(cluster.kubectl("apply -f " + manifest()).stderr()).contains(REJECTED);
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(cluster.kubectl("logs hello-wasm").output())
        .contains("pods \"hello-wasm\" not found");
    assertRejected(cluster);
  }

  private void assertRejected(Cluster cluster) {
    assertThat(cluster.kubectl("apply --dry-run=server -f " + manifest()).stderr())
        .contains(REJECTED);
  }

  @Override
  @Remedy(
      claim = "11.2.1/fix-1",
      works = false,
      because = "there is no pod to delete, and it is rejected again: no crun is asked")
  public void upgradeCrun(Cluster cluster) {
    cluster.node(0).exec("apt-get install -y crun").orThrow();
    EmptyLog.restartK3s(cluster);
    cluster.kubectl("delete pod hello-wasm");
    cluster.kubectl("apply -f " + manifest());
  }

  @Remedy(claim = "own", because = "as the checklist of 11.10 says: create the RuntimeClass")
  void createTheRuntimeClass(Cluster cluster) {
    create(cluster);
    cluster.kubectl("apply -f " + manifest()).orThrow();
  }

  private static void create(Cluster cluster) {
    cluster.kubectl("apply -f remedy-runtime-class.yaml").orThrow();
  }
}
