package dev.remedies.suites.gatekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The webhook answers, but not within its timeoutSeconds: the policy's update tries all pairs of
 * ten thousand numbers. Only what the policy is about is refused, in time or not.
 */
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.4.1", cause = "11.4.1/own-cause-7")
class SlowPolicyIT implements WebhookRequired {

  @Override
  public void fault(Cluster cluster) {
    cluster.kubectl("apply -f fault.yaml").orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    WebhookRequired.refusesAll(cluster, NO_ANSWER_IN_TIME);
    String other = "create configmap asked --dry-run=server";
    assertThat(cluster.kubectl(other).output()).contains("configmap/asked created");
  }

  @Remedy(claim = "own", because = "the policy without the search")
  void applyTheQuickPolicy(Cluster cluster) {
    cluster.kubectl("apply -f ../common/required-labels-template.yaml").orThrow();
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "another pod compiles the same policy, which is as slow")
  void deleteThePods(Cluster cluster) {
    Gatekeeper.deletePods(cluster);
  }
}
