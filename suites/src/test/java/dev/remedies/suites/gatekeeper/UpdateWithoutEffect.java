package dev.remedies.suites.gatekeeper;

import static dev.remedies.suites.gatekeeper.Gatekeeper.ADMITTED;
import static dev.remedies.suites.gatekeeper.Gatekeeper.LABELLED;
import static dev.remedies.suites.gatekeeper.Gatekeeper.UNLABELLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Names;
import dev.remedies.Remedy;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.Map;

/**
 * What the causes of 11.4.2 share: an update of the policy asks for the label {@code team}, too,
 * and pods without it come in as before. The guide's fixes are about a file policy.wasm. Gatekeeper
 * 3.17 reads none: its policies are the ConstraintTemplates, and it watches them.
 */
@Names({"template=k8srequiredlabels", "image=remedies/toolbox:1"})
interface UpdateWithoutEffect extends PolicyInForce {

  /** What both the old and the new policy admit. */
  Map<String, String> OF_A_TEAM = Map.of("app", "test", "team", "web");

  /** The policy, with what Gatekeeper says of it. */
  static GenericKubernetesResource template(Cluster cluster) {
    return cluster
        .client()
        .genericKubernetesResources("templates.gatekeeper.sh/v1", "ConstraintTemplate")
        .withName("k8srequiredlabels")
        .get();
  }

  /** The API has the update, and what it forbids comes in. */
  static void hasNoEffect(Cluster cluster) {
    assertThat(template(cluster).<String>get("spec", "targets", 0, "rego")).contains("\"team\"");
    assertThat(Gatekeeper.decision(cluster, LABELLED)).isEqualTo(ADMITTED);
  }

  /** The update is in force. */
  @Override
  default void recovery(Cluster cluster) {
    assertThat(Gatekeeper.decision(cluster, LABELLED)).endsWith("labels: {\"team\"}");
    assertThat(Gatekeeper.decision(cluster, UNLABELLED)).endsWith("labels: {\"app\", \"team\"}");
    assertThat(Gatekeeper.decision(cluster, OF_A_TEAM)).isEqualTo(ADMITTED);
  }

  /** With a volume the Deployment has new pods, so this is a restart in any case. */
  @Remedy(
      claim = "11.4.2/fix-1",
      works = false,
      because = "nobody reads the file, made from the update itself by `opa build -t wasm`")
  default void mountThePolicy(Cluster cluster) {
    OpaTools.of(cluster).mountWasm(cluster);
  }

  @Remedy(
      claim = "11.4.2/fix-2",
      works = false,
      because = "the image holds one program, which is not inotifywait; and there is no such file")
  default void watchTheFile(Cluster cluster) {
    var watch = cluster.kubectl(Gatekeeper.EXEC + "inotifywait -m -e modify /policy/policy.wasm");
    assertThat(watch.output()).contains("executable file not found");
  }
}
