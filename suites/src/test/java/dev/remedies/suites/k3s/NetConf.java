package dev.remedies.suites.k3s;

import dev.remedies.Node;
import java.util.List;

/** Flannel's configuration file, which K3s writes itself unless it is given one. */
final class NetConf {

  private static final String FILE = "/etc/rancher/k3s/net-conf.json";

  /** As K3s writes it, but for the backend. */
  private static final String CONTENT =
      "{\"Network\": \"10.42.0.0/16\", \"EnableIPv4\": true, \"Backend\": {\"Type\": \"vxlan\", %s}}";

  private NetConf() {}

  /** Gives flannel on these nodes a file with this in its backend, as {@code "MTU": 1400}. */
  static void give(List<Node> nodes, String backend) {
    String json = "echo '" + CONTENT.formatted(backend) + "' > " + FILE;
    String settings = "echo 'flannel-conf: " + FILE + "' > " + Api.CONFIG;
    nodes.forEach(node -> startAnew(node, json + " && " + settings));
  }

  /** Lets K3s on these nodes write its own again. */
  static void takeBack(List<Node> nodes) {
    nodes.forEach(node -> startAnew(node, "rm -f " + FILE + " " + Api.CONFIG));
  }

  /** Flannel keeps the link that it finds, so that has to go, too. */
  private static void startAnew(Node node, String command) {
    String unit = node.name().equals("server") ? "k3s" : "k3s-agent";
    String restart = " && ip link del flannel.1 && systemctl restart " + unit;
    node.exec(command + restart).orThrow();
  }
}
