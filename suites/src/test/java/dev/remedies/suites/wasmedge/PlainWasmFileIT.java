package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;

/**
 * The module was pushed as it is, a plain file. The registry keeps it as the one layer of an image
 * that has no configuration, and containerd can make nothing of it.
 */
@Section(value = "11.2.2", cause = "11.2.2/cause-1")
@Reveals(step = "11.2.2/symptom-1", prints = ImageNotPulled.FAILED + PlainWasmFileIT.REASON)
class PlainWasmFileIT implements ImageNotPulled {

  static final String REASON = "mismatched image rootfs and manifest layers";

  private static final String NOTHING_TO_RUN = "no command specified";
  private static final String BUILD = "docker build -t yourhub/hello-wasm:v1 . && ";
  private static final String NO_PROGRAM = "the image FROM scratch lacks the program to start";

  @Override
  public String reason() {
    return REASON;
  }

  @Override
  public void fault(Cluster cluster) {
    Registry.push(
        cluster, "oras push --plain-http localhost:5000/yourhub/hello-wasm:v1 hello-wasm.wasm");
    ImageNotPulled.applyAnew(cluster, "../common/image-of-the-guide.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    ContainerStateWaiting waiting = ImageNotPulled.waiting(cluster);
    // Pulled, and nothing to start: the pod of such a remedy does not run either.
    if (!String.valueOf(waiting.getMessage()).contains(NOTHING_TO_RUN)) {
      ImageNotPulled.super.symptom(cluster);
    }
  }

  @Remedy(
      claim = "11.2.2/fix-1",
      works = false,
      because =
          "as printed it asks a host `yourhub`; pushed to the registry's own name it cures the pull,"
              + " not the pod, `no command specified`: there is no file system that crun could find"
              + " the module in")
  void pushAsArtifact(Cluster cluster) {
    Registry.pushWithWasmToOci(cluster);
    isPulledInVain(cluster, "../common/image-of-the-guide.yaml");
  }

  @Remedy(
      claim = "11.2.2/fix-2",
      works = false,
      because =
          "docker tags and pushes images only, so it is fix 3's, and as that one it is pulled, then"
              + " `no command specified`")
  void pushToAnotherRegistry(Cluster cluster) {
    cluster.undo("the other registry", () -> Registry.forget(cluster, "registry:5000"));
    Registry.serve(cluster, "registry:5000", Registry.OPEN);
    String other = "registry:5000/wasm/hello-wasm:v1";
    Registry.push(
        cluster,
        BUILD + "docker tag yourhub/hello-wasm:v1 %1$s && docker push %1$s".formatted(other));
    isPulledInVain(cluster, "remedy-other-registry.yaml");
  }

  @Remedy(
      claim = "11.2.2/fix-3",
      works = false,
      because = "it cures the pull, not the pod: it has no ENTRYPOINT, `no command specified`")
  void buildFromScratch(Cluster cluster) {
    Registry.push(cluster, BUILD + "docker push yourhub/hello-wasm:v1");
    isPulledInVain(cluster, "../common/image-of-the-guide.yaml");
  }

  @Remedy(claim = "own", because = NO_PROGRAM)
  void buildFromScratchWithEntrypoint(Cluster cluster) {
    Registry.push(cluster, "push-image yourhub/hello-wasm:v1 /hello-wasm.wasm");
    ImageNotPulled.applyAnew(cluster, "../common/image-of-the-guide.yaml");
  }

  @Remedy(claim = "own", because = NO_PROGRAM)
  void buildFromScratchAndNameTheCommand(Cluster cluster) {
    Registry.push(cluster, "push-image yourhub/hello-wasm:v1");
    ImageNotPulled.applyAnew(cluster, "remedy-command.yaml");
  }

  private static void isPulledInVain(Cluster cluster, String manifest) {
    ImageNotPulled.applyAnew(cluster, manifest);
    cluster.eventually(
        Wait.POD_READY,
        "it is pulled and there is nothing to run",
        () -> assertThat(ImageNotPulled.waiting(cluster).getMessage()).contains(NOTHING_TO_RUN));
  }
}
