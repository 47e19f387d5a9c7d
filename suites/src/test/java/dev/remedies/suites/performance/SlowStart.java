package dev.remedies.suites.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Names;
import dev.remedies.Samples;
import java.util.List;
import org.assertj.core.api.AbstractDoubleAssert;

/**
 * What the causes of 11.6.1 share: {@code hello-wasm} starts its containers, as did a twin of it
 * that stays as it was, and native ones, a static program, with crun and with runc. That a start
 * takes more than the guide's 10 ms says nothing, as every healthy one does; slow is what takes
 * more than three times as long as the twin did in the same run, the quickest start of each, or
 * their medians where the twin always starts at the same time: what else runs on the machine adds
 * to a start and takes nothing from it. With a load of 30 to 50 on two cores the quickest of two
 * healthy pods were 0.3 to 2.6 apart, their medians 0.3 to 4.2, and what a fault slowed down took
 * 3.3 to 50 times as long. The looks read the times of what has started; what starts is started by
 * fault and remedies.
 */
@Names("pods=hello-wasm native-crun")
interface SlowStart extends FailureCase {

  String HELLO = "hello-wasm";
  String TWIN = "twin-wasm";

  /** What is more times the twin's start than this is slow. */
  int SLOW = 3;

  @Override
  default void baseline(Cluster cluster) {
    cluster.undo("delete baseline.yaml", () -> cluster.delete("baseline.yaml"));
    for (String pod : List.of("native-runc", "native-crun")) {
      Starts.begin(cluster, pod, "baseline.yaml");
      Starts.end(cluster, pod);
    }
    startWithTwin(cluster, "baseline.yaml");
    cluster.report(
        "baseline: from created to running",
        Starts.samples("native, runc", Starts.of(cluster, "native-runc"), Starts::toRunning),
        Starts.samples("native, crun", Starts.of(cluster, "native-crun"), Starts::toRunning),
        Starts.samples("Wasm, crun", Starts.of(cluster, TWIN), Starts::toRunning));
    recovery(cluster);
  }

  /** How long a start of the pod takes: from created to the first line. */
  default Samples start(Cluster cluster, String pod, String name) {
    return Starts.samples(name, Starts.of(cluster, pod), Starts::toFirstLine);
  }

  /** Starts hello-wasm from a manifest, and puts its times into the report beside the twins'. */
  default void startAgain(Cluster cluster, String manifest) {
    Starts.begin(cluster, HELLO, manifest);
    ended(cluster, manifest);
  }

  /**
   * Starts hello-wasm from a manifest, and at the same time the twin as it was, so that both have
   * the machine in the same state: for where the cause is none that the twin has, too.
   */
  default void startWithTwin(Cluster cluster, String manifest) {
    Starts.begin(cluster, TWIN, "baseline.yaml");
    Starts.begin(cluster, HELLO, manifest);
    Starts.end(cluster, TWIN);
    ended(cluster, manifest);
  }

  private void ended(Cluster cluster, String manifest) {
    Starts.end(cluster, HELLO);
    report(cluster, manifest.replace(".yaml", ""));
  }

  private void report(Cluster cluster, String state) {
    cluster.report(
        state + ": to the first line",
        start(cluster, "native-runc", "native, runc"),
        start(cluster, "native-crun", "native, crun"),
        start(cluster, TWIN, "Wasm, crun, twin"),
        start(cluster, HELLO, "Wasm, crun, " + state));
  }

  @Override
  default void symptom(Cluster cluster) {
    timesTheTwin(cluster).isGreaterThan(SLOW);
  }

  @Override
  default void recovery(Cluster cluster) {
    timesTheTwin(cluster).isLessThan(SLOW);
  }

  private AbstractDoubleAssert<?> timesTheTwin(Cluster cluster) {
    Samples wasm = start(cluster, HELLO, "Wasm");
    Samples twin = start(cluster, TWIN, "its twin");
    return assertThat(figure(wasm) / figure(twin)).as("%s against %s", wasm, twin);
  }

  /** What the starts are compared by: the quickest, as what else runs only ever adds. */
  default double figure(Samples starts) {
    return starts.min();
  }
}
