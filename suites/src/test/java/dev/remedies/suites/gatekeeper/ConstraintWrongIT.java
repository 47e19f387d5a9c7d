package dev.remedies.suites.gatekeeper;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/** The policy's configuration is wrong: the constraint asks for App, and labels know of case. */
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.4.3", cause = "11.4.3/cause-2")
class ConstraintWrongIT implements DenialOfWhatIsRight {

  @Override
  public void fault(Cluster cluster) {
    cluster.kubectl("apply -f fault.yaml").orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    DenialOfWhatIsRight.denied(cluster, "{\"App\"}");
  }

  @Remedy(claim = "own", because = "the constraint, corrected and applied; the template was right")
  void applyTheRightConstraint(Cluster cluster) {
    cluster.kubectl("apply -f ../common/required-labels-constraint.yaml").orThrow();
  }
}
