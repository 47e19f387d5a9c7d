package dev.remedies.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  private final Sources sources = new Sources(Path.of(".."));

  @Test
  void aMethodIsShownWithTheManifestsThatItNames() {
    assertThat(sources.of("IngressHostWrongIT", "fault"))
        .startsWith("cluster.apply(\"fault.yaml\");")
        .contains("# manifests/network/ingress-host-wrong/fault.yaml\n", "kind: Ingress")
        .doesNotContain("Override", "recovery");
  }

  @Test
  void whatIsSharedWithNeighboursIsShownToo() {
    assertThat(sources.of("VxlanBlockedIT", "fault")).contains("iptables");
  }

  @Test
  void aManifestThatACommandNamesAndAConstantAreShown() {
    assertThat(sources.of("IngressHostWrongIT", "nameTheRightHost"))
        .contains("apply -f remedy-right-host.yaml")
        .contains("# manifests/network/ingress-host-wrong/remedy-right-host.yaml\n");
    assertThat(sources.of("IngressHostWrongIT", "symptom")).contains("WRONG = ");
  }

  @Test
  void everyCasesFaultIsFound() {
    assertThat(sources.cases())
        .hasSizeGreaterThan(100)
        .allSatisfy(it -> assertThat(sources.of(it, "fault")).as(it).isNotEmpty());
  }

  @Test
  void whatIsNotThereIsEmpty(@TempDir Path elsewhere) {
    assertThat(sources.of("IngressHostWrongIT", "dance")).isEmpty();
    assertThat(sources.of("NoCaseIT", "fault")).isEmpty();
    assertThat(new Sources(elsewhere).of("IngressHostWrongIT", "fault")).isEmpty();
  }
}
