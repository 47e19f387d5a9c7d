package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;

/** The module uses more memory than the pod may, and is killed before it has written anything. */
@Section(value = "11.2.1", cause = "11.2.1/own-cause-2")
@Reveals(step = "11.2.1/own-diagnosis-1", prints = "OOMKilled")
class ModuleKilledIT implements EmptyLog {

  @Override
  public String baseline() {
    return "baseline.yaml";
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("baseline.yaml");
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    ContainerStateTerminated end = EmptyLog.state(cluster).getTerminated();
    assertThat(end).as("the container's end").isNotNull();
    assertThat(end.getReason()).isEqualTo("OOMKilled");
    assertThat(end.getExitCode()).isEqualTo(137);
    EmptyLog.isEmpty(cluster);
  }

  @Remedy(claim = "own", because = "the pod may use what the module needs")
  void raiseTheLimit(Cluster cluster) {
    EmptyLog.apply(cluster, "baseline.yaml");
  }
}
