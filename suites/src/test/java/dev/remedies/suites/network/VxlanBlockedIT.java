package dev.remedies.suites.network;

import dev.remedies.Nodes;
import dev.remedies.Section;

/**
 * A firewall on the agent drops UDP port 8472, on which flannel's VXLAN packets come from the other
 * nodes.
 */
@Nodes(2)
@Section(value = "11.7.2", cause = "11.7.2/own-cause-1")
class VxlanBlockedIT implements DroppedByFirewall {

  @Override
  public String rule() {
    return "INPUT -p udp --dport 8472 -j DROP";
  }
}
