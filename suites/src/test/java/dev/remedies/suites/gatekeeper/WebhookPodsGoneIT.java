package dev.remedies.suites.gatekeeper;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** The webhook has no pods. That is no timeout: the API server says so at once. */
@Needs(AddOn.GATEKEEPER)
@Reveals(step = "11.4.1/diagnosis-3", lacks = "controller-manager-\\S+ +1/1 +Running")
@Section(value = "11.4.1", cause = "11.4.1/own-cause-3")
class WebhookPodsGoneIT implements WebhookRequired {

  @Override
  public void fault(Cluster cluster) {
    Gatekeeper.scaleDown(cluster);
  }

  @Override
  public void symptom(Cluster cluster) {
    WebhookRequired.refusesAll(cluster, NO_ENDPOINTS);
  }

  @Remedy(claim = "own", because = "a pod that answers")
  void startIt(Cluster cluster) {
    Gatekeeper.scaleUp(cluster);
  }
}
