package dev.remedies.suites.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
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

  @Override
  public void fault(Cluster cluster) {
    Hpa.runInstead(cluster, "fault.yaml");
    cluster.eventually(Wait.AUTOSCALER, "the autoscaler has decided", () -> recovery(cluster));
  }

  @Override
  public void cause(Cluster cluster) {
    var pods = cluster.client().pods().withLabel("app", Hpa.NAME).list().getItems();
    assertThat(pods)
        .isNotEmpty()
        .allMatch(it -> "crun-wasm".equals(it.getSpec().getRuntimeClassName()));
    assertThat(cluster.client().top().pods().metrics("default").getItems())
        .filteredOn(pod -> pod.getMetadata().getName().startsWith(Hpa.NAME))
        .as("cores that metrics-server tells of, of at most %s", LIMIT)
        .anySatisfy(
            pod ->
                assertThat(
                        pod.getContainers()
                            .get(0)
                            .getUsage()
                            .get("cpu")
                            .getNumericalAmount()
                            .doubleValue())
                    .isBetween(LIMIT / 5, LIMIT * 2));
  }

  @Override
  @Diagnosis(
      claim = "11.5.1/symptom-1",
      reveals = false,
      because = "it prints more than 70 %, as it should")
  public void getHpa(Cluster cluster) {
    HpaDoesNotTrigger.super.getHpa(cluster);
  }

  @Remedy(
      claim = "11.5.1/fix-1",
      works = false,
      because = "nothing to cure; it takes the one metric away that there is")
  void podsMetric(Cluster cluster) {
    cluster.kubectl("apply -f remedy-pods-metric.yaml").orThrow();
  }
}
