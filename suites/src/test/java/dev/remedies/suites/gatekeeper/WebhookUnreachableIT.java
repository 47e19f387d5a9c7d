package dev.remedies.suites.gatekeeper;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/** A firewall rule of the node drops what the API server sends to the webhook. */
@Tag("incubating")
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.4.1", cause = "11.4.1/own-cause-1")
class WebhookUnreachableIT implements WebhookUnanswered {

  @Override
  public String failurePolicy() {
    return "Fail";
  }

  @Override
  public void fault(Cluster cluster) {
    Gatekeeper.block(cluster);
  }

  @Override
  public void symptom(Cluster cluster) {
    WebhookUnanswered.refusesAll(cluster, NO_ANSWER_IN_TIME);
  }

  @Remedy(claim = "own", because = "the rule removed")
  void openThePort(Cluster cluster) {
    Gatekeeper.open(cluster);
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "the new pod is Ready, because the kubelet asks another port, and as unreachable",
      recovers = "15s")
  void deleteThePods(Cluster cluster) {
    Gatekeeper.deletePods(cluster);
  }
}
