package dev.remedies.suites.gatekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/** The webhook's RuntimeClass is missing, under Fail. */
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.4.1", cause = "11.4.1/cause-2")
class WebhookRuntimeClassMissingIT implements RuntimeClassMissing, WebhookRequired {

  @Override
  public void symptom(Cluster cluster) {
    WebhookRequired.refusesAll(cluster, NO_ENDPOINTS);
  }

  @Remedy(claim = "own", works = false, because = "the dead webhook refuses its own remedy")
  void createTheClass(Cluster cluster) {
    assertThat(cluster.kubectl("apply -f ../common/crun-wasm-runtime-class.yaml").output())
        .contains("failed calling webhook \"validation.gatekeeper.sh\"", NO_ENDPOINTS);
  }

  @Remedy(
      claim = "own",
      because = "the order that works: failurePolicy Ignore, the class, another pod, then Fail")
  void ignoreFirst(Cluster cluster) {
    RuntimeClassMissing.ignoreAndCreate(cluster);
    Gatekeeper.restart(cluster);
    Gatekeeper.failurePolicy(cluster, "Fail");
  }
}
