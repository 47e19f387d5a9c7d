package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import org.junit.jupiter.api.Tag;

/**
 * What was built is a component, WASI preview 2, as today's compilers make it, and no module: for
 * that crun's handler looks. Reported as containers/crun#1871. The log has WasmEdge's words, and
 * nothing of the program.
 */
@Tag("incubating")
@Section(value = "11.2.1", cause = "11.2.1/own-cause-12")
@Reveals(step = "11.2.1/symptom-1", prints = "requires enabling Component Model proposal")
class ComponentNotModuleIT implements EmptyLog {

  @Override
  public String baseline() {
    return "baseline.yaml";
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.kubectl("delete pod hello-wasm").orThrow();
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    ContainerStateTerminated end = EmptyLog.state(cluster).getTerminated();
    assertThat(end).as("the container's end").isNotNull();
    assertThat(end.getReason()).isEqualTo("Error");
    assertThat(end.getExitCode()).isEqualTo(1);
    assertThat(cluster.kubectl("logs hello-wasm").output())
        .contains("requires enabling Component Model proposal")
        .doesNotContain("hello from wasm");
  }

  @Remedy(claim = "own", because = "built for wasip1 it is a module, which exports _start")
  void buildAModule(Cluster cluster) {
    EmptyLog.apply(cluster, "baseline.yaml");
  }
}
