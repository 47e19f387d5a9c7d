package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Names;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.suites.network.Refusal;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Parts of K3s have no pods. Which rows of the checklists notice? */
@Tag("smoke")
@Section(value = "11.10", cause = "11.10/own-cause-1")
@Names("pod=client")
@Reveals(step = "11.10/diagnosis-1", lacks = "Name:\\s+kubernetes\\.default")
@Reveals(step = "11.10/diagnosis-6", lacks = "Running")
class SystemPartsDownIT implements FailureCase {

  private static final List<String> PARTS = List.of("coredns", "local-path-provisioner");
  private static final String NAME = "kubernetes.default";
  private static final String LOOK_UP = "nslookup " + NAME;

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("scale up", () -> SystemParts.scale(cluster, 1, PARTS));
    SystemParts.scale(cluster, 0, PARTS);
    Refusal.of(cluster, Refusal.DNS);
  }

  @Override
  public void symptom(Cluster cluster) {
    SystemParts.areAvailable(cluster, 0, PARTS);
    assertThat(cluster.inPod("client", LOOK_UP).output()).contains("connection refused");
  }

  @Override
  public void recovery(Cluster cluster) {
    SystemParts.areAvailable(cluster, 1, PARTS);
    assertThat(cluster.inPod("client", LOOK_UP).output()).contains("Name:\t" + NAME);
  }

  @Remedy(claim = "own", because = "their pods are back: a list of what is desired would tell")
  void scaleUp(Cluster cluster) {
    SystemParts.scale(cluster, 1, PARTS);
  }
}
