package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** The link crun: it is not on the node any more. */
@Section(value = "11.11.2", cause = "11.11.2/own-cause-1")
@Reveals(step = "11.11.2/diagnosis-2", lacks = "/crun")
@Reveals(step = "11.11.2/diagnosis-3", lacks = "\\+WASM:wasmedge")
class CrunMissingIT implements Chain {

  private static final String BACK = "mv /run/remedies/crun /usr/bin/crun";

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("crun", () -> cluster.node(0).exec("[ -e /usr/bin/crun ] || " + BACK).orThrow());
    cluster.kubectl("delete pod hello-wasm").orThrow();
    cluster.node(0).exec("mv /usr/bin/crun /run/remedies/crun").orThrow();
    cluster.kubectl("apply -f ../common/hello-wasm.yaml").orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(Chain.state(cluster).getRunning()).isNull();
    assertThat(cluster.client().v1().events().withField("type", "Warning").list().getItems())
        .anySatisfy(
            it ->
                assertThat(it.getMessage())
                    .containsPattern("/usr/bin/crun.*no such file|crun.*not found"));
  }

  @Remedy(claim = "own", because = "it is back; K3s needs no restart")
  void putItBack(Cluster cluster) {
    cluster.node(0).exec(BACK).orThrow();
    Chain.applyAnew(cluster);
  }
}
