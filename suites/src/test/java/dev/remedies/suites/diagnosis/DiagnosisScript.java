package dev.remedies.suites.diagnosis;

import dev.remedies.Cluster;
import dev.remedies.evidence.Evidence;

/** The guide's {@code cluster-diagnosis.sh}: its seven sections, each with a heading. */
final class DiagnosisScript {

  private static final String RUN =
      """
      folder=$(mktemp -d) && cd "$folder" && trap 'rm -r "$folder"' EXIT || exit
      cat > cluster-diagnosis.sh <<'SCRIPT'
      %sSCRIPT
      chmod +x cluster-diagnosis.sh && ./cluster-diagnosis.sh > diagnosis.txt 2> errors.txt
      sed -n '/^=== %s ===$/,/^===/p' diagnosis.txt
      """;

  private DiagnosisScript() {}

  /** Runs the script on the server, as the guide uses it, and gives out one of its sections. */
  static String section(Cluster cluster, String heading) {
    return cluster
        .node(0)
        .look(RUN.formatted(Evidence.diagnosisScript(), heading))
        .orThrow()
        .stdout();
  }
}
