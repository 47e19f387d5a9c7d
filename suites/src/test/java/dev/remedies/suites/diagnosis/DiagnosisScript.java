package dev.remedies.suites.diagnosis;

import dev.remedies.Cluster;

/** The guide's {@code cluster-diagnosis.sh}: its seven sections, each with a heading. */
final class DiagnosisScript {

  private static final String SCRIPT =
      """
      #!/bin/bash
      echo "=== Cluster Status ==="
      kubectl get nodes
      kubectl get pods -A | grep -v Running
      echo "=== Resource Usage ==="
      kubectl top nodes || echo "Metrics server not available"
      kubectl top pods -A | head -20
      echo "=== Recent Events ==="
      kubectl get events --sort-by='.lastTimestamp' | tail -20
      echo "=== System Components ==="
      kubectl get pods -n kube-system
      echo "=== Network Check ==="
      kubectl get svc -A | grep -v ClusterIP
      echo "=== Storage Check ==="
      kubectl get pvc -A
      kubectl get pv
      echo "=== DNS Check ==="
      kubectl get pods -n kube-system | grep coredns
      """;

  private static final String RUN =
      """
      cd "$(mktemp -d)" && cat > cluster-diagnosis.sh <<'SCRIPT'
      %sSCRIPT
      chmod +x cluster-diagnosis.sh && ./cluster-diagnosis.sh > diagnosis.txt 2> errors.txt
      sed -n '/^=== %s ===$/,/^===/p' diagnosis.txt
      rm -r "$PWD"
      """;

  private DiagnosisScript() {}

  /** Runs the script on the server, as the guide uses it, and gives out one of its sections. */
  static String section(Cluster cluster, String heading) {
    return cluster.node(0).exec(RUN.formatted(SCRIPT, heading)).orThrow().stdout();
  }
}
