package dev.remedies.suites.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;

/**
 * A Wasm module runs in short slices: 5 ms of each 100 ms, as much as its limit of 50m lets it.
 * metrics-server tells its CPU as rightly as that of a native program, and the autoscaler scales.
 */
@Tag("smoke")
@Needs(AddOn.QUICK_AUTOSCALER)
@Section(value = "11.5.1", cause = "11.5.1/cause-1", reproduces = false)
class WasmCpuDistortedIT implements HpaDoesNotTrigger {

  private static final double LIMIT = 0.05;

  /** What is more times the twin's figure than this, or less, is distorted. */
  private static final double DISTORTED = 1.5;

  @Override
  public void fault(Cluster cluster) {
    Hpa.runInstead(cluster, baseline(), "fault.yaml");
    cluster.eventually(Wait.AUTOSCALER, "the autoscaler has decided", () -> recovery(cluster));
  }

  @Override
  public void cause(Cluster cluster) {
    var pods = cluster.client().pods().withLabel("app", Hpa.NAME).list().getItems();
    assertThat(pods)
        .isNotEmpty()
        .allMatch(it -> "crun-wasm".equals(it.getSpec().getRuntimeClassName()));
    double twin = cores(cluster, "twin").max().orElse(0);
    assertThat(twin).as("the twin's cores, of at most %s", LIMIT).isBetween(LIMIT / 2, LIMIT * 1.5);
    assertThat(cores(cluster, Hpa.NAME).boxed().toList())
        .as("cores that metrics-server tells of, where it tells of %s for a native twin", twin)
        .anySatisfy(wasm -> assertThat(wasm).isBetween(twin / DISTORTED, twin * DISTORTED));
  }

  private static DoubleStream cores(Cluster cluster, String pods) {
    return cluster.client().top().pods().metrics("default").getItems().stream()
        .filter(pod -> pod.getMetadata().getName().startsWith(pods))
        .map(pod -> pod.getContainers().get(0).getUsage().get("cpu"))
        .mapToDouble(cpu -> cpu.getNumericalAmount().doubleValue());
  }

  @Remedy(
      claim = "11.5.1/fix-1",
      works = false,
      because = "nothing to cure; it takes the one metric away that there is")
  void podsMetric(Cluster cluster) {
    cluster.kubectl("apply -f ../common/pods-metric-hpa.yaml").orThrow();
  }
}
