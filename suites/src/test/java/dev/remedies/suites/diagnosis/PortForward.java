package dev.remedies.suites.diagnosis;

import dev.remedies.Cluster;

/** {@code kubectl port-forward} as a user has it: one window with it, another that asks. */
final class PortForward {

  /** It runs until it is stopped; told is what curl gets. */
  private static final String BOTH =
      """
      timeout 8 kubectl port-forward %s %s > /dev/null 2>&1 &
      curl -sS --max-time 2 --retry 4 --retry-delay 1 --retry-connrefused http://127.0.0.1:%s 2>&1
      kill $! 2> /dev/null; wait; true
      """;

  private PortForward() {}

  /** What comes through it. */
  static String get(Cluster cluster, String target, String ports) {
    String port = ports.substring(0, ports.indexOf(':'));
    return cluster.node(0).look(BOTH.formatted(target, ports, port)).orThrow().stdout();
  }
}
