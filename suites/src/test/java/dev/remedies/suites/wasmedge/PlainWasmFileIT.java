package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;

/**
 * The module was pushed as it is, a plain file. The registry keeps it as the one layer of an image
 * that has no configuration, and containerd can make nothing of it.
 */
@Section(value = "11.2.2", cause = "11.2.2/cause-1")
class PlainWasmFileIT implements ImageNotPulled {

  private static final String NOTHING_TO_RUN = "no command specified";
  private static final String NO_PROGRAM =
      "the guide's image FROM scratch lacks the program to start";

  @Override
  public String reason() {
    return "mismatched image rootfs and manifest layers";
  }

  @Override
  public void fault(Cluster cluster) {
    Registry.push(
        cluster, "oras push --plain-http localhost:5000/yourhub/hello-wasm:v1 hello-wasm.wasm");
    ImageNotPulled.applyAnew(cluster, "baseline.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    ContainerStateWaiting waiting = ImageNotPulled.waiting(cluster);
    // Pulled, but nothing to start: the user of the remedy is no better off.
    if (!waiting.getReason().equals("CreateContainerError")) {
      ImageNotPulled.super.symptom(cluster);
    } else {
      assertThat(waiting.getMessage()).contains(NOTHING_TO_RUN);
    }
  }

  @Remedy(
      claim = "11.2.2/fix-1",
      works = false,
      because =
          "pushed by oras with wasm-to-oci's media types: it is pulled, then `no command specified`;"
              + " the artifact holds the module and no file system that crun could find it in")
  void pushAsArtifact(Cluster cluster) {
    Registry.push(
        cluster,
        "echo -n {} > config.json && oras push --plain-http"
            + " --config config.json:application/vnd.wasm.config.v1+json"
            + " localhost:5000/yourhub/hello-wasm:v1"
            + " hello-wasm.wasm:application/vnd.wasm.content.layer.v1+wasm");
    isPulledInVain(cluster);
  }

  @Remedy(
      claim = "11.2.2/fix-2",
      works = false,
      because = "it is the same file there: not the registry, but containerd wants an image")
  void pushToRegistryThatSupportsWasm(Cluster cluster) {
    cluster.undo("the other registry", () -> Registry.forget(cluster, "registry:5000"));
    Registry.serve(cluster, "registry:5000", Registry.OPEN);
    Registry.push(
        cluster,
        "oras cp --from-plain-http --to-plain-http localhost:5000/yourhub/hello-wasm:v1"
            + " localhost:5000/wasm/hello-wasm:v1");
    ImageNotPulled.applyAnew(cluster, "remedy-other-registry.yaml");
  }

  @Remedy(
      claim = "11.2.2/fix-3",
      works = false,
      because = "as printed it has no ENTRYPOINT: it is pulled, then `no command specified`")
  void buildFromScratch(Cluster cluster) {
    Registry.push(cluster, "push-image yourhub/hello-wasm:v1");
    isPulledInVain(cluster);
  }

  @Remedy(claim = "own", because = NO_PROGRAM, recovers = "10s")
  void buildFromScratchWithEntrypoint(Cluster cluster) {
    Registry.push(cluster, "push-image yourhub/hello-wasm:v1 /hello-wasm.wasm");
    ImageNotPulled.applyAnew(cluster, "baseline.yaml");
  }

  @Remedy(claim = "own", because = NO_PROGRAM, recovers = "10s")
  void buildFromScratchAndNameTheCommand(Cluster cluster) {
    Registry.push(cluster, "push-image yourhub/hello-wasm:v1");
    ImageNotPulled.applyAnew(cluster, "remedy-command.yaml");
  }

  private static void isPulledInVain(Cluster cluster) {
    ImageNotPulled.applyAnew(cluster, "baseline.yaml");
    cluster.eventually(
        Wait.POD_READY,
        "it is pulled and there is nothing to run",
        () -> assertThat(ImageNotPulled.waiting(cluster).getMessage()).contains(NOTHING_TO_RUN));
  }
}
