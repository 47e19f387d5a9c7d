package dev.remedies.suites.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Names;
import dev.remedies.Remedy;
import dev.remedies.Section;
import java.time.Duration;
import java.time.Instant;

/**
 * The module was not compiled ahead of time, and computes: WasmEdge interprets it, which took 64
 * times as long, and nothing says so. From WasmEdge 0.17 on crun has it interpret compiled modules,
 * too (WasmEdge#5169): there the remedy is none any more.
 */
@Section(value = "11.6.1", cause = "11.6.1/own-cause-2")
@Names("pods=computes")
class ModuleInterpretedIT implements FailureCase {

  /** Interpreted it took 6.5 s of a core, compiled 0.1 s, and a start 0.3 s of a busy machine. */
  private static final Duration SLOW = Duration.ofSeconds(3);

  private static final String COMPILE =
      """
      cd $(mktemp -d) && kubectl get configmap module -o 'jsonpath={.binaryData.compute\\.wasm}' \
      | base64 -d > plain.wasm && wasmedge compile plain.wasm compute.wasm \
      && kubectl create configmap compiled --from-file=compute.wasm && rm -r "$PWD\"""";

  @Override
  public void baseline(Cluster cluster) {
    run(cluster, "baseline.yaml");
    recovery(cluster);
  }

  @Override
  public void fault(Cluster cluster) {
    run(cluster, "fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(took(cluster)).isGreaterThan(SLOW);
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(took(cluster)).isLessThan(SLOW);
  }

  @Remedy(claim = "own", because = "compiled code needs no interpreter")
  void compileAheadOfTime(Cluster cluster) {
    cluster.node(0).exec(COMPILE).orThrow();
    run(cluster, "remedy-compiled.yaml");
  }

  @Remedy(
      claim = "11.6.1/fix-2",
      works = false,
      because = "it had a core before: what takes the time is the interpreter")
  void requests(Cluster cluster) {
    run(cluster, "remedy-requests.yaml");
  }

  private static void run(Cluster cluster, String manifest) {
    cluster.kubectl("delete pod --ignore-not-found computes").orThrow();
    cluster.apply(manifest);
    Starts.end(cluster, "computes");
  }

  /** By the runtime's clock: the API server's times are whole seconds. */
  private static Duration took(Cluster cluster) {
    String uid = cluster.client().pods().withName("computes").get().getMetadata().getUid();
    String times =
        cluster
            .node(0)
            .look(
                "crictl ps --all --quiet --latest --label io.kubernetes.pod.uid="
                    + uid
                    + " | xargs crictl inspect | jq -r '(if type == \"array\" then .[0] else . end)"
                    + ".status | \"\\(.startedAt) \\(.finishedAt)\"'")
            .orThrow()
            .stdout();
    String[] both = times.strip().split(" ");
    return Duration.between(Instant.parse(both[0]), Instant.parse(both[1]));
  }
}
