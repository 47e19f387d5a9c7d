package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** crun has Wasm, and the library that it loads for it, WasmEdge's, is not on the node. */
@Section(value = "11.2.1", cause = "11.2.1/own-cause-8")
@Reveals(step = "11.2.1/own-diagnosis-1", prints = "libwasmedge\\.so\\.0")
class LibraryMissingIT implements EmptyLog {

  private static final String FOLDER = "/usr/lib/$(uname -m)-linux-gnu";
  private static final String LIBRARY = FOLDER + "/libwasmedge.so.0";
  private static final String PUT_BACK = "mv /root/libwasmedge.so.0* " + FOLDER;

  /** The pod is the same as in the baseline: it is the node that differs. */
  @Override
  public String manifest() {
    return baseline();
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.undo(
        "put the library back",
        () -> cluster.node(0).exec("[ -e " + LIBRARY + " ] || " + PUT_BACK).orThrow());
    cluster.node(0).exec("mv " + LIBRARY + "* /root/").orThrow();
    EmptyLog.apply(cluster, manifest());
  }

  @Override
  public void symptom(Cluster cluster) {
    EmptyLog.neverStarted(cluster, "libwasmedge.so.0");
  }

  @Remedy(claim = "own", because = "crun loads the library for each container: no restart")
  void putTheLibraryBack(Cluster cluster) {
    cluster.node(0).exec(PUT_BACK).orThrow();
    EmptyLog.apply(cluster, manifest());
  }
}
