package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Remedy;
import dev.remedies.Section;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;

/** The module uses more memory than the pod may, and is killed before it has written anything. */
@Section(value = "11.2.1", cause = "11.2.1/own-cause-2")
class ModuleKilledIT implements EmptyLog {

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

  @Diagnosis(claim = "11.2.1/own-diagnosis-1")
  void describePod(Cluster cluster) {
    EmptyLog.describePodSays(cluster, "OOMKilled");
  }

  @Remedy(claim = "own", because = "the pod may use what the module needs")
  void raiseTheLimit(Cluster cluster) {
    EmptyLog.apply(cluster, "baseline.yaml");
  }
}
