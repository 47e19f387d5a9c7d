package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;

/** The program {@code wasmedge} of the node, in a folder with a {@code hello-wasm.wasm}. */
public final class WasmEdge {

  /** It writes {@code hello from wasm} and ends: starts.wat, as it is compiled. */
  private static final String MODULE =
      "AGFzbQEAAAABDAJgBH9/f38Bf2AAAAIjARZ3YXNpX3NuYXBzaG90X3ByZXZpZXcxCGZkX3dyaXRlAAADAgEBBQMB"
          + "AAEHEwIGbWVtb3J5AgAGX3N0YXJ0AAEKHgEcAEEAQcAANgIAQQRBEDYCAEEBQQBBAUEIEAAaCwsXAQBBwAAL"
          + "EGhlbGxvIGZyb20gd2FzbQo=";

  private static final String IN_A_FOLDER =
      "cd $(mktemp -d) && echo %s | base64 -d > hello-wasm.wasm && wasmedge hello-wasm.wasm"
          + "; echo --; wasmedge %s; rm -r $PWD";

  private WasmEdge() {}

  /** It runs the module, and with these arguments, as the guide prints them, refuses an option. */
  public static void refuses(Cluster cluster, String option, String arguments) {
    String[] said =
        cluster.node(0).look(IN_A_FOLDER.formatted(MODULE, arguments)).output().split("--\n", 2);
    assertThat(said).as("wasmedge hello-wasm.wasm; wasmedge " + arguments).hasSize(2);
    assertThat(said[0]).as("wasmedge hello-wasm.wasm").isEqualTo("hello from wasm\n");
    assertThat(said[1]).as("wasmedge " + arguments).contains("unknown option: " + option);
  }
}
