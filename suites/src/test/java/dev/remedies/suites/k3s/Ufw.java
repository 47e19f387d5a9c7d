package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.Node;

/** The firewall ufw on a node, and how it is taken back without a trace. */
public final class Ufw {

  /**
   * Disabled, ufw still leaves its chains, and what jumps to them; reset, copies of its files. What
   * stays is that the node takes no ICMP redirects: nobody sends any here.
   */
  private static final String TRACELESS =
      """
      set -e
      ufw --force reset
      rm -f /etc/ufw/*.rules.[0-9]*
      for command in iptables ip6tables; do
        { echo '*filter'
          $command-save -t filter | sed -nE 's/^-A (.* -j ufw6?-.*)/-D \\1/p'
          $command-save -t filter | sed -nE 's/^:(ufw6?-\\S+) .*/-F \\1/p'
          $command-save -t filter | sed -nE 's/^:(ufw6?-\\S+) .*/-X \\1/p'
          echo COMMIT
        } | $command-restore --noflush
      done
      """;

  /**
   * What is denied then is what comes in anew. The suite's own client comes from the network's
   * gateway, as an administrator does who is let in.
   */
  private static final String ENABLED =
      """
      set -e
      ufw allow ssh
      ufw allow from $(ip route show default | cut -d' ' -f3)
      ufw --force enable
      """;

  private Ufw() {}

  /** Enables it as a user does: ssh is allowed, and all else that comes in is denied. */
  public static void enable(Cluster cluster, Node node) {
    reset(cluster, node);
    node.exec(ENABLED).orThrow();
  }

  /** Allows more, in the words of {@code ufw allow}. */
  public static void allow(Cluster cluster, Node node, String what) {
    reset(cluster, node);
    node.exec("ufw allow " + what).orThrow();
  }

  private static void reset(Cluster cluster, Node node) {
    cluster.undo("ufw is as installed", () -> node.exec(TRACELESS).orThrow());
  }
}
