package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import org.junit.jupiter.api.Tag;

/**
 * The pod has no annotation, and the module's file is executable: crun starts it as a native
 * program, and the kernel knows no such format. It is what most reports show, as
 * WasmEdge/WasmEdge#1493; of a file that is not executable crun says so before it starts it.
 */
@Tag("incubating")
@Section(value = "11.2.1", cause = "11.2.1/own-cause-11")
@Reveals(step = "11.2.1/symptom-1", prints = "/modules/hello.wasm`: Exec format error")
@Reveals(step = "11.2.1/own-diagnosis-1", prints = "Annotations: +<none>")
class ModuleExecutableIT implements EmptyLog {

  @Override
  public String baseline() {
    return "baseline.yaml";
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.kubectl("delete pod hello-wasm").orThrow();
    cluster.apply("fault.yaml");
  }

  /** Whoever takes the bit away gets other words, and no Wasm either. */
  @Override
  public void symptom(Cluster cluster) {
    ContainerStateTerminated end = EmptyLog.state(cluster).getTerminated();
    assertThat(end).as("the container's end").isNotNull();
    assertThat(end.getMessage() + cluster.kubectl("logs hello-wasm").output())
        .containsPattern("Exec format error|exists but it is not executable");
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "crun looks before it starts it: `exists but it is not executable`")
  void takeTheBitAway(Cluster cluster) {
    EmptyLog.apply(cluster, "remedy-not-executable.yaml");
  }

  @Remedy(claim = "own", because = "crun runs with WasmEdge what is annotated as a module")
  void annotateThePod(Cluster cluster) {
    EmptyLog.apply(cluster, "baseline.yaml");
  }
}
