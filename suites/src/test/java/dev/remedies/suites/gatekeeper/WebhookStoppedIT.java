package dev.remedies.suites.gatekeeper;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * The webhook's process is stopped. It keeps its connections, on which the API server waits for as
 * long as the configuration says: 3 s.
 */
@Tag("incubating")
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.4.1", cause = "11.4.1/own-cause-2")
class WebhookStoppedIT implements WebhookUnanswered {

  @Override
  public String failurePolicy() {
    return "Fail";
  }

  @Override
  public void fault(Cluster cluster) {
    Gatekeeper.stop(cluster);
  }

  @Override
  public void symptom(Cluster cluster) {
    WebhookUnanswered.refusesAll(cluster, NO_ANSWER_IN_TIME);
  }

  @Remedy(claim = "own", because = "the process, going on")
  void letItGoOn(Cluster cluster) {
    Gatekeeper.resume(cluster);
  }

  // Held no longer: after some 90 s the liveness probe restarts it.
  @Remedy(
      claim = "own",
      because = "another pod answers; it is found by a label that the guide does not name",
      recovers = "15s")
  void deleteThePods(Cluster cluster) {
    Gatekeeper.deletePods(cluster);
  }
}
