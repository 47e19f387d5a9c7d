package dev.remedies.suites.gatekeeper;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * The webhook's process is stopped. It keeps its connections, on which the API server waits for as
 * long as the configuration says, 3 s. After half a minute its pod is not Ready any more, and the
 * message another; after one and a half the kubelet has restarted it.
 */
@Needs(AddOn.GATEKEEPER)
@Reveals(step = "11.4.1/diagnosis-3", lacks = "controller-manager-\\S+ +1/1 +Running")
@Section(value = "11.4.1", cause = "11.4.1/own-cause-2")
class WebhookStoppedIT implements WebhookRequired {

  @Override
  public void fault(Cluster cluster) {
    Gatekeeper.stop(cluster);
  }

  @Override
  public void symptom(Cluster cluster) {
    WebhookRequired.refusesAll(cluster, NO_ANSWER_IN_TIME, NO_ENDPOINTS);
  }

  @Remedy(
      claim = "own",
      because = "it goes on, and if the liveness probe has failed by then it is restarted")
  void letItGoOn(Cluster cluster) {
    Gatekeeper.resume(cluster);
  }

  @Remedy(
      claim = "own",
      because = "another pod answers; it is found by a label that the guide does not name")
  void deleteThePods(Cluster cluster) {
    Gatekeeper.deletePods(cluster);
  }
}
