package dev.remedies.suites.gatekeeper;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/** The webhook has no pods. That is no timeout: the API server says so at once. */
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.4.1", cause = "11.4.1/own-cause-3")
class WebhookPodsGoneIT implements WebhookUnanswered {

  @Override
  public String failurePolicy() {
    return "Fail";
  }

  @Override
  public void fault(Cluster cluster) {
    Gatekeeper.scaleDown(cluster);
  }

  @Override
  public void symptom(Cluster cluster) {
    WebhookUnanswered.refusesAll(cluster, NO_ENDPOINTS);
  }

  @Override
  @Diagnosis(claim = "11.4.1/diagnosis-3")
  public void getPods(Cluster cluster) {
    WebhookUnanswered.super.getPods(cluster);
  }

  @Remedy(claim = "own", because = "a pod that answers")
  void startIt(Cluster cluster) {
    Gatekeeper.scaleUp(cluster);
  }
}
