package dev.remedies.suites.diagnosis;

import dev.remedies.Reveals;
import dev.remedies.Section;

/** A program ends at each start, and says why: what the standard order is to find out. */
@Section(value = "11.9.1", cause = "11.9.1/own-cause-1")
@Reveals(step = "11.9.1/diagnosis-1", prints = "^hello-wasm +0/1 +(CrashLoopBackOff|Error)")
@Reveals(
    step = "11.9.1/diagnosis-2",
    prints = {"Exit Code: +1", "Back-off restarting failed container"})
@Reveals(step = "11.9.1/diagnosis-3", prints = "GREETING is not set")
@Reveals(step = "11.9.1/diagnosis-5", prints = " hello-wasm +0/1 +(CrashLoopBackOff|Error)")
class CrashLoopIT implements CrashLoop {}
