package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Section;
import java.util.List;
import java.util.Map;

/**
 * WasmEdge has no plugin for sockets, and the pod's environment does not ask for it. The module
 * resolves every name all the same: sockets are in WasmEdge itself, and what is called
 * wasmedge_wasi_socket is a Rust library that modules are built with.
 */
@Section(value = "11.2.3", cause = "11.2.3/cause-1", reproduces = false)
class WasiSocketPluginMissingIT implements DnsDoesNotResolve {

  /** The maps of all processes that are WasmEdge: crun becomes it, in the module's container. */
  private static final String MAPS = "cat $(grep -l libwasmedge /proc/[0-9]*/maps)";

  @Override
  public String baseline() {
    return "baseline.yaml";
  }

  @Override
  public void fault(Cluster cluster) {
    DnsDoesNotResolve.run(cluster, "fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(DnsDoesNotResolve.module(cluster).values()).anyMatch(it -> it.startsWith("errno"));
    DnsDoesNotResolve.twinResolves(cluster, Map.of(OUTSIDE_NAME, OUTSIDE_ADDRESS));
  }

  @Override
  public void cause(Cluster cluster) {
    var pod = cluster.client().pods().withName("hello-wasm").get();
    assertThat(pod).as("pod hello-wasm").isNotNull();
    assertThat(pod.getSpec().getContainers().get(0).getEnv()).isEmpty();
    List<String> plugins =
        cluster.node(0).look("wasmedge --version").orThrow().stdout().lines().skip(1).toList();
    assertThat(plugins).as("plugins").noneMatch(it -> it.contains("socket"));
    assertThat(cluster.node(0).look(MAPS).stdout())
        .contains("libwasmedge.so")
        .doesNotContainIgnoringCase("socket");
    assertThat(DnsDoesNotResolve.module(cluster)).hasSize(3);
  }
}
