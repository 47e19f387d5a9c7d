package dev.remedies.suites.performance;

import dev.remedies.Cluster;
import dev.remedies.Names;
import dev.remedies.Remedy;
import dev.remedies.Samples;
import dev.remedies.Section;
import dev.remedies.suites.wasmedge.Registry;
import dev.remedies.wait.Wait;

/**
 * The registry is reached over a thin line, 256 KiB a second, and the image has 1.5 MiB beside the
 * module. Seven such images, as each is pulled once. The twin's were pulled before the line was
 * thin.
 */
@Section(value = "11.6.1", cause = "11.6.1/cause-2")
@Names("image-registry=registry")
class SlowRegistryIT implements SlowStart {

  private static final int NOTHING = 0;
  private static final int KIBIBYTES = 1536;

  @Override
  public Samples start(Cluster cluster, String pod, String name) {
    return Starts.samples(name, Starts.of(cluster, pod), Starts::withImage);
  }

  @Override
  public void baseline(Cluster cluster) {
    cluster.undo("Docker Hub is itself", () -> Registry.forget(cluster, "docker.io"));
    cluster.undo(
        "remove the images",
        () ->
            cluster
                .node(0)
                .exec(
                    "crictl images | grep guide/hello-wasm | awk '{print $3}' | xargs -r crictl rmi")
                .orThrow());
    Registry.serve(cluster, "docker.io", Registry.OPEN);
    cluster.eventually(
        Wait.CONTROLLER, "the registry takes images", () -> push(cluster, "twin", KIBIBYTES));
    push(cluster, "quick", KIBIBYTES);
    SlowStart.super.baseline(cluster);
  }

  @Override
  public void fault(Cluster cluster) {
    push(cluster, "thin", KIBIBYTES);
    Registry.serve(cluster, "docker.io", Registry.THIN);
    startAgain(cluster, "fault.yaml");
  }

  @Remedy(claim = "11.6.1/fix-1")
  void fromScratch(Cluster cluster) {
    push(cluster, "scratch", NOTHING);
    startAgain(cluster, "remedy-from-scratch.yaml");
  }

  @Remedy(
      claim = "11.6.1/fix-2",
      works = false,
      because = "what takes the time is not the pod's: the line is as thin as before")
  void requests(Cluster cluster) {
    push(cluster, "requests", KIBIBYTES);
    startAgain(cluster, "remedy-requests.yaml");
  }

  @Remedy(
      claim = "own",
      because = "the cause is taken away: the registry is reached over a wide line")
  void wideLine(Cluster cluster) {
    push(cluster, "wide", KIBIBYTES);
    Registry.serve(cluster, "docker.io", Registry.OPEN);
    startAgain(cluster, "remedy-wide-line.yaml");
  }

  @Remedy(claim = "own", because = "an image that the node has is not asked for again")
  void pulledBefore(Cluster cluster) {
    startAgain(cluster, "fault.yaml");
  }

  private static void push(Cluster cluster, String kind, int kibibytes) {
    Registry.push(cluster, "push-starts " + kind + " " + kibibytes);
  }
}
