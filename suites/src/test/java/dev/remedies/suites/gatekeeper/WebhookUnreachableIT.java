package dev.remedies.suites.gatekeeper;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * A firewall rule of the node drops what the API server sends to the webhook. Under Fail the node's
 * heartbeats are refused, too: after 40 s it is NotReady for some seconds, until the kubelet writes
 * its status, a subresource that the webhook is not asked about. For so long the Service has no
 * endpoint.
 */
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.4.1", cause = "11.4.1/own-cause-1")
class WebhookUnreachableIT implements WebhookRequired {

  /**
   * A connection from before the fault, given up by the webhook's end: it waits 32 s for a first
   * request and 90 s for another (controller-runtime's {@code httpserver}).
   */
  private static final String GIVEN_UP = "EOF";

  @Override
  public void fault(Cluster cluster) {
    Gatekeeper.block(cluster);
  }

  @Override
  public void symptom(Cluster cluster) {
    WebhookRequired.refusesAll(cluster, NO_ANSWER_IN_TIME, GIVEN_UP, NO_ENDPOINTS);
  }

  @Remedy(claim = "own", because = "the rule removed")
  void openThePort(Cluster cluster) {
    Gatekeeper.open(cluster);
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "the new pod is Ready, because the kubelet asks another port, and as unreachable")
  void deleteThePods(Cluster cluster) {
    Gatekeeper.deletePods(cluster);
  }
}
