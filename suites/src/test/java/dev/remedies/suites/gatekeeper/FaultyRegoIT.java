package dev.remedies.suites.gatekeeper;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** The policy's logic is wrong: it also denies where no label is missing. */
@Needs(AddOn.GATEKEEPER)
@Reveals(step = "11.4.3/diagnosis-2", prints = "_is_admitted: FAIL(?s:.*)^PASS: 1/2$")
@Section(value = "11.4.3", cause = "11.4.3/cause-1")
class FaultyRegoIT implements DenialOfWhatIsRight {

  @Override
  public void fault(Cluster cluster) {
    cluster.kubectl("apply -f fault.yaml").orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    DenialOfWhatIsRight.denied(cluster, "set()");
  }

  @Remedy(claim = "own", because = "the template, corrected and applied: no build, push or restart")
  void applyTheRightTemplate(Cluster cluster) {
    cluster.kubectl("apply -f ../common/required-labels-template.yaml").orThrow();
  }
}
