package dev.remedies.suites.gatekeeper;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * The update was tried out with {@code enforcementAction: dryrun}, and rolled out so. What it
 * forbids comes in without a word. Reported as without any result to see,
 * open-policy-agent/gatekeeper#379.
 */
@Tag("incubating")
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.4.2", cause = "11.4.2/own-cause-5")
@Reveals(step = "11.4.2/own-diagnosis-2", prints = "pod/denied created")
@Reveals(step = "11.4.2/own-diagnosis-3", prints = "pods-must-have-app +dryrun")
class EnforcementDryrunIT implements UpdateNotEnforced {

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
  }

  @Remedy(claim = "own", because = "`get constraints` shows the action: deny is what denies")
  void deny(Cluster cluster) {
    cluster.kubectl("apply -f remedy-deny.yaml").orThrow();
  }
}
