package dev.remedies.suites.network;

import dev.remedies.Nodes;
import dev.remedies.Section;

/**
 * A firewall on the agent forwards nothing that comes in by an interface that it does not know, and
 * flannel's is one.
 */
@Nodes(2)
@Section(value = "11.7.2", cause = "11.7.2/own-cause-4")
class ForwardDropIT implements DroppedByFirewall {

  @Override
  public String rule() {
    return "FORWARD -i flannel.1 -j DROP";
  }
}
