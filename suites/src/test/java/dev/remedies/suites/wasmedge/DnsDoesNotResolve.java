package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.CommandResult;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the causes of 11.2.3 share: the module in the pod {@code hello-wasm} asks every second for
 * three names, and the native pod {@code twin} can be asked for the same. The world outside the
 * cluster is a DNS server under the address that the node's own resolv.conf names, to which CoreDNS
 * forwards.
 */
interface DnsDoesNotResolve extends FailureCase {

  String SERVICE_NAME = "kubernetes.default.svc.cluster.local";
  String SHORT_NAME = "kubernetes";
  String OUTSIDE_NAME = "example.com";

  /** What the server outside answers. */
  String OUTSIDE_ADDRESS = "192.0.2.10";

  /** WASI's {@code aiagain}: no server answered, or one that it failed. */
  String NO_ANSWER = "errno 78";

  /** WASI's {@code ainoname}: there is no such name; seen, too, where no server answered. */
  String NO_SUCH_NAME = "errno 84";

  /** WASI's {@code aiservice}: the service's name has no port. */
  String NO_SUCH_SERVICE = "errno 85";

  /** As the module, dns.wat, writes it; a round in which all servers are silent takes some 12 s. */
  Pattern LINE =
      Pattern.compile(
          "resolved (\\S+) to (\\S+)|Error: failed to resolve DNS: (\\S+), (errno \\d+)");

  int SECONDS_OF_LOG = 20;

  @Override
  default String baseline() {
    return "../common/names-inside-and-outside.yaml";
  }

  @Override
  default void recovery(Cluster cluster) {
    assertThat(module(cluster))
        .containsOnly(
            Map.entry(SERVICE_NAME, apiAddress(cluster)),
            Map.entry(SHORT_NAME, apiAddress(cluster)),
            Map.entry(OUTSIDE_NAME, OUTSIDE_ADDRESS));
  }

  /** What the module last wrote of each name: its address, or the error's number. */
  static Map<String, String> module(Cluster cluster) {
    Pod pod = cluster.client().pods().withName("hello-wasm").get();
    assertThat(pod).as("pod hello-wasm").isNotNull();
    assertThat(pod.getStatus().getPhase()).as("pod hello-wasm").isEqualTo("Running");
    Map<String, String> last = new LinkedHashMap<>();
    LINE.matcher(
            cluster.client().pods().withName("hello-wasm").sinceSeconds(SECONDS_OF_LOG).getLog())
        .results()
        .forEach(
            line -> {
              boolean resolved = line.group(1) != null;
              last.put(line.group(resolved ? 1 : 3), line.group(resolved ? 2 : 4));
            });
    return last;
  }

  /** The module asked for all three names and got one of these errors each time. */
  static void resolvesNone(Cluster cluster, String... errors) {
    assertThat(module(cluster))
        .hasSize(3)
        .allSatisfy((name, said) -> assertThat(said).as(name).isIn((Object[]) errors));
  }

  /** All that the native pod is told by each of these commands; one visit for all of them. */
  static List<String> inTwin(Cluster cluster, String... commands) {
    String all = "exec 2>&1; " + String.join("; echo --; ", commands);
    CommandResult told = cluster.inPod("twin", all);
    List<String> answers = List.of(told.stdout().split("--\n", -1));
    assertThat(answers).as("by the twin: " + told.output()).hasSameSizeAs(commands);
    return answers;
  }

  /** How the native pod's own resolver, with the pod's resolv.conf, is asked for a name. */
  static String dig(String name) {
    return "dig +search +short +time=1 +tries=1 " + name;
  }

  /** The native pod's own resolver finds these addresses for these names. */
  static void twinResolves(Cluster cluster, Map<String, String> addresses) {
    List<String> names = List.copyOf(addresses.keySet());
    List<String> found =
        inTwin(cluster, names.stream().map(DnsDoesNotResolve::dig).toArray(String[]::new));
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      assertThat(found.get(i).strip()).as(name + ", by the twin").isEqualTo(addresses.get(name));
    }
  }

  /** What the native pod's own resolver says is no address. */
  static void isNoAddress(String said) {
    assertThat(said).as("by the twin").doesNotContainPattern("(?m)^[0-9.]+$");
  }

  /** The Service's address of the API, which two of the names lead to. */
  static String apiAddress(Cluster cluster) {
    return cluster.client().services().withName("kubernetes").get().getSpec().getClusterIP();
  }

  @Remedy(
      claim = "11.2.3/fix-1",
      works = false,
      because =
          "sockets are part of WasmEdge 0.14.1 itself and look at no such variable; the annotation and the RuntimeClass"
              + " were there before, or the module would not run at all")
  default void setTheSocketVariable(Cluster cluster) {
    Pod pod = cluster.client().pods().withName("hello-wasm").get();
    recreate(
        cluster,
        new PodBuilder(pod)
            .editMetadata()
            .addToAnnotations("module.wasm.image/variant", "compat-smart")
            .endMetadata()
            .editSpec()
            .withRuntimeClassName("wasm")
            .editFirstContainer()
            // The guide's hello-wasm.wasm, under the name that it has in our image.
            .withCommand("module.wasm")
            .addNewEnv()
            .withName("WASMEDGE_WASI_SOCKET")
            .withValue("true")
            .endEnv()
            .endContainer()
            .endSpec()
            .build());
  }

  @Remedy(
      claim = "11.2.3/fix-2",
      works = false,
      because =
          "wasmedge 0.14.1 has neither flag (`unknown option: plugin`, `unknown option: list-plugins`), and there is no"
              + " such plugin; nor would a flag of one process reach the pod's")
  default void enableThePlugin(Cluster cluster) {
    WasmEdge.refuses(cluster, "plugin", "--plugin wasi_socket");
    WasmEdge.refuses(cluster, "list-plugins", "--list-plugins");
    recreate(cluster, cluster.client().pods().withName("hello-wasm").get());
  }

  /** Runs the pod again: what it is made of cannot be changed while it is there. */
  private static void recreate(Cluster cluster, Pod pod) {
    cluster.kubectl("delete pod hello-wasm").orThrow();
    Pod anew =
        new PodBuilder(pod)
            .editMetadata()
            .withUid(null)
            .withResourceVersion(null)
            .endMetadata()
            .editSpec()
            .withNodeName(null)
            .endSpec()
            .withStatus(null)
            .build();
    cluster.client().resource(anew).create();
  }

  /** Replaces the pod by the one of this manifest. */
  static void run(Cluster cluster, String manifest) {
    cluster.kubectl("delete pod hello-wasm").orThrow();
    cluster.apply(manifest);
  }
}
