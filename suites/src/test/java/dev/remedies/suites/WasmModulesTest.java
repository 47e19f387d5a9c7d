package dev.remedies.suites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Store;
import com.dylibso.chicory.wabt.Wat2Wasm;
import com.dylibso.chicory.wasi.WasiExitException;
import com.dylibso.chicory.wasi.WasiOptions;
import com.dylibso.chicory.wasi.WasiPreview1;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules, run in a Wasm runtime in Java as far as they end: they do what they say. */
class WasmModulesTest {

  private static final String SMALL = "x";
  private static final String LARGE = "x".repeat(60_000);

  /** {@code PAYLOAD=…} and the byte that ends it. */
  private static final int LARGE_BLOCK = "PAYLOAD=".length() + LARGE.length() + 1;

  @Test
  void smallInputFitsIntoOnePage() {
    assertThat(run("oob", SMALL)).isEqualTo("copied 10 bytes\n");
  }

  @Test
  void largeInputRunsOutOfOnePage() {
    assertThatThrownBy(() -> run("oob", LARGE)).hasMessageContaining("out of bounds memory access");
  }

  @Test
  void largeInputFitsWhenTheModuleDeclaresMorePages() {
    assertThat(run("oob-big", LARGE)).isEqualTo("copied " + LARGE_BLOCK + " bytes\n");
  }

  @Test
  void largeInputFitsIntoOnePageInChunks() {
    assertThat(run("oob-chunk", LARGE)).isEqualTo("copied " + LARGE_BLOCK + " bytes\n");
  }

  @Test
  void startWritesItsLineAndEnds() {
    assertThat(run("starts", SMALL)).isEqualTo("hello from wasm\n");
    assertThat(run("computes", SMALL)).isEqualTo("hello from wasm\n");
    assertThat(run("computes-long", SMALL)).isEqualTo("hello from wasm\n");
  }

  /** They never end, so they are not run. */
  @ParameterizedTest
  @CsvSource({"memory-leak, 1", "memory-reuse, 1", "memory-declared, 513", "memory-touched, 513"})
  void memoryModulesDeclareWhatTheirCasesSay(String name, int pages) {
    var memory = assemble(name).memorySection().orElseThrow().getMemory(0);
    assertThat(memory.limits().initialPages()).isEqualTo(pages);
  }

  @Test
  void inputIsTakenAtOnceOrInChunks() {
    assertThat(run("hog", SMALL)).isEqualTo("took 48 MiB\n");
    assertThat(run("hog-chunk", SMALL)).isEqualTo("took 48 MiB\n");
  }

  @Test
  void oneFailsByItsExitCode() {
    assertThatThrownBy(() -> run("exits", SMALL))
        .isInstanceOfSatisfying(
            WasiExitException.class, exit -> assertThat(exit.exitCode()).isEqualTo(3));
  }

  @Test
  void oneFailsByATrap() {
    assertThatThrownBy(() -> run("traps", SMALL)).hasMessageContaining("unreachable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "buffered", "greedy", "dns"})
  void oneThatDoesNotEndAssembles(String name) {
    assertThat(assemble(name).exportSection().exportCount()).isEqualTo(2);
  }

  private static String run(String name, String payload) {
    var stdout = new ByteArrayOutputStream();
    var options =
        WasiOptions.builder().withStdout(stdout).withEnvironment("PAYLOAD", payload).build();
    try (var wasi = WasiPreview1.builder().withOptions(options).build()) {
      Instance instance =
          new Store().addFunction(wasi.toHostFunctions()).instantiate(name, assemble(name));
      assertThat(instance).isNotNull();
    }
    return stdout.toString(UTF_8);
  }

  private static WasmModule assemble(String name) {
    Path wat = Path.of("../fixtures/wasm", name + ".wat");
    return Parser.parse(Wat2Wasm.parse(wat.toFile()));
  }
}
