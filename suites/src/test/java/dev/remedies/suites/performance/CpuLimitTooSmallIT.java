package dev.remedies.suites.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The pod's own limit is 20m, 2 ms of each 100 ms. That does not make the start slow: what takes
 * the time is to load WasmEdge, which crun does before the process is in the pod's cgroup.
 */
@Section(value = "11.6.1", cause = "11.6.1/cause-3", reproduces = false)
class CpuLimitTooSmallIT implements SlowStart {

  private static final String QUOTAS =
      """
      crictl ps --all --quiet --label io.kubernetes.pod.uid=%s | xargs crictl inspect \
      | jq '(if type == "array" then .[] else . end).info.runtimeSpec.linux.resources.cpu | .quota / .period' | sort -u
      """;

  @Override
  public void fault(Cluster cluster) {
    startWithTwin(cluster, "fault.yaml");
  }

  /** The runtime was told so for each container; that it is enforced is the bench's LimitsIT. */
  @Override
  public void cause(Cluster cluster) {
    String quotas =
        cluster.node(0).exec(QUOTAS.formatted(Pods.uid(cluster, HELLO))).orThrow().stdout().strip();
    assertThat(quotas).as("cores that the runtime grants each container").isEqualTo("0.02");
  }

  @Remedy(
      claim = "11.6.1/fix-2",
      works = false,
      because = "nothing to cure: with a limit of 20m a start takes about as long as without one")
  void requests(Cluster cluster) {
    startWithTwin(cluster, "remedy-requests.yaml");
  }
}
