package dev.remedies.suites.diagnosis;

import dev.remedies.Cluster;
import dev.remedies.Names;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** What the quick reference has for the cluster, asked about a program that ends at each start. */
@Section(value = "11.9.5", cause = "11.9.5/own-cause-1")
@Names("ns=default")
@Reveals(step = "11.9.5/diagnosis-2", prints = " hello-wasm +0/1 +(CrashLoopBackOff|Error)")
@Reveals(
    step = "11.9.5/diagnosis-6",
    prints = "Back-off restarting failed container",
    stays = "an event stays for an hour")
@Reveals(
    step = "11.9.5/diagnosis-7",
    prints = "Back-off restarting failed container",
    stays = "an event stays for an hour")
@Reveals(step = "11.9.5/diagnosis-8", prints = "GREETING is not set")
@Reveals(step = "11.9.5/own-diagnosis-1", prints = "CrashLoopBackOff")
@Reveals(
    step = "11.9.5/diagnosis-25",
    prints = {"Exit Code: +1", "Back-off restarting failed container"})
class QuickClusterIT implements CrashLoop {

  @Override
  public void layOut(Cluster cluster) {
    SystemParts.awaitMetricsOfPods(cluster);
  }
}
