package dev.remedies.suites.gatekeeper;

import static dev.remedies.suites.gatekeeper.Gatekeeper.ADMITTED;
import static dev.remedies.suites.gatekeeper.Gatekeeper.UNLABELLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * Gatekeeper is restarted after an update that does not compile, as by the guide's fix for one that
 * has no effect, which is not tried a second time. It gets Ready and answers, which Fail proves,
 * and neither the new policy nor the old one is in force.
 */
@Needs(AddOn.GATEKEEPER)
@Reveals(step = "11.4.2/own-diagnosis-1", prints = "undefined\\s+function\\s+undefined_fn")
@Reveals(step = "11.4.2/own-diagnosis-2", prints = "pod/denied created")
@Section(value = "11.4.2", cause = "11.4.2/own-cause-2")
class RestartedWithoutPolicyIT implements UpdateWithoutEffect {

  @Override
  public String failurePolicy() {
    return "Fail";
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.kubectl("apply -f ../common/required-labels-broken-update.yaml").orThrow();
    Gatekeeper.restart(cluster);
  }

  @Override
  public void symptom(Cluster cluster) {
    UpdateWithoutEffect.hasNoEffect(cluster);
    assertThat(Gatekeeper.decision(cluster, UNLABELLED)).as("the old policy").isEqualTo(ADMITTED);
  }

  @Remedy(claim = "own", because = "an update that compiles; it needs no restart")
  void applyOneThatCompiles(Cluster cluster) {
    cluster.kubectl("apply -f ../common/required-labels-update.yaml").orThrow();
  }
}
