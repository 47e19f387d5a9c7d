package dev.remedies.suites.gatekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Node;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.util.Base64;

/** The desk of who writes policies: OPA's command line, a policy and its test. */
final class OpaTools {

  private static final String TEST =
      """
      package k8srequiredlabels

      test_labelled_pod_is_admitted {
        count(violation) == 0 with input as asked({"app": "test"})
      }

      test_unlabelled_pod_is_denied {
        count(violation) == 1 with input as asked({"team": "test"})
      }

      asked(labels) := {
        "review": {"object": {"metadata": {"labels": labels}}},
        "parameters": {"labels": ["app"]},
      }
      """;

  private static final String NOTHING = "[{\"result\":[]}]";

  private final Node desk;

  private OpaTools(Node desk) {
    this.desk = desk;
  }

  /** With {@code policy.rego}, as the cluster has it in its template, and the test of it. */
  static OpaTools of(Cluster cluster) {
    OpaTools tools = new OpaTools(cluster.beside("opa-tools"));
    String template =
        "get constrainttemplate k8srequiredlabels -o jsonpath='{.spec.targets[0].rego}'";
    tools.write("policy.rego", cluster.kubectl(template).orThrow().stdout());
    tools.write("policy_test.rego", TEST);
    return tools;
  }

  private void write(String file, String text) {
    desk.exec("cat > " + file + " <<'END'\n" + text + "\nEND\n").orThrow();
  }

  /**
   * The policy, corrected and with the guide's entrypoint, becomes a Wasm module that decides
   * right.
   */
  void buildsWasm() {
    PolicyModule policy = new PolicyModule(Base64.getDecoder().decode(wasm()));
    assertThat(policy.evaluate(asked("app"))).as("of a pod with the label").isEqualTo(NOTHING);
    assertThat(policy.evaluate(asked("team"))).as("of one without").contains("\"msg\":");
  }

  /** The policy, corrected and with the guide's entrypoint, as a Wasm module in base64. */
  private String wasm() {
    String correct =
        "sed -i -e 's/^package .*/package kubernetes/' -e 's/^violation/admission/'"
            + " -e 's/count(missing) >= 0/count(missing) > 0/' -e 's/undefined_fn/count/' policy.rego";
    desk.exec(correct + " && opa build -t wasm -e 'kubernetes/admission' policy.rego").orThrow();
    String module = "tar -xOzf bundle.tar.gz /policy.wasm | base64 -w0";
    return desk.exec(module).orThrow().stdout().strip();
  }

  /** Mounts the module into Gatekeeper's pods, from the guide's ConfigMap with the guide's key. */
  void mountWasm(Cluster cluster) {
    ConfigMap policy =
        new ConfigMapBuilder()
            .withNewMetadata()
            .withName("policy-wasm")
            .withNamespace("gatekeeper-system")
            .endMetadata()
            .addToBinaryData("policy.wasm", wasm())
            .build();
    cluster.client().resource(policy).create();
    Gatekeeper.mount(cluster, policy.getMetadata().getName());
  }

  private static String asked(String label) {
    return """
        {"review": {"object": {"metadata": {"labels": {"%s": "test"}}}}, "parameters": {"labels": ["app"]}}
        """
        .formatted(label);
  }
}
