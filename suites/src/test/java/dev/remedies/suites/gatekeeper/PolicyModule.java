package dev.remedies.suites.gatekeeper;

import com.dylibso.chicory.runtime.ByteBufferMemory;
import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportMemory;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import com.dylibso.chicory.wasm.types.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What {@code opa build -t wasm} has made of a policy, run by Chicory, a Wasm runtime for the JVM:
 * the host that OPA's documentation of its Wasm modules asks for (ABI 1.2 and later). The plain opa
 * program cannot run them.
 */
final class PolicyModule {

  private static final MemoryLimits MEMORY = new MemoryLimits(2, 64); // Pages of 64 KiB.

  private final Instance instance;
  private final int data;

  PolicyModule(byte[] wasm) {
    Stream<HostFunction> builtins = IntStream.rangeClosed(0, 4).mapToObj(PolicyModule::builtin);
    Stream<HostFunction> others =
        Stream.of(
            function("opa_println", 1, List.of(), (caller, args) -> new long[0]),
            function(
                "opa_abort",
                1,
                List.of(),
                (caller, args) -> {
                  throw new IllegalStateException(caller.memory().readCString((int) args[0]));
                }));
    instance =
        Instance.builder(Parser.parse(wasm))
            .withImportValues(
                ImportValues.builder()
                    .addMemory(new ImportMemory("env", "memory", new ByteBufferMemory(MEMORY)))
                    .addFunction(Stream.concat(builtins, others).toArray(HostFunction[]::new))
                    .build())
            .build();
    String needed = instance.memory().readCString(call("opa_json_dump", call("builtins")));
    if (!needed.matches("\\{\"sprintf\":\\d+}")) {
      throw new IllegalStateException("a policy that needs other builtins than ours: " + needed);
    }
    data = call("opa_json_parse", writeAtHeap("{}"), 2);
  }

  /** What the policy's one entrypoint answers to this input, as JSON. */
  String evaluate(String input) {
    int length = input.getBytes(StandardCharsets.UTF_8).length;
    int address = writeAtHeap(input);
    int result = call("opa_eval", 0, 0, data, address, length, address + length, 0);
    return instance.memory().readCString(result);
  }

  private int writeAtHeap(String text) {
    int address = call("opa_heap_ptr_get");
    instance.memory().writeString(address, text);
    return address;
  }

  private int call(String function, long... arguments) {
    return (int) instance.export(function).apply(arguments)[0];
  }

  /**
   * The host does for the module what OPA has not compiled into it. Our policies need {@code
   * sprintf} only, a builtin of two arguments: the text without what is put into it will do.
   */
  private static HostFunction builtin(int arguments) {
    return function(
        "opa_builtin" + arguments,
        arguments + 2,
        List.of(ValueType.I32),
        (caller, args) -> new long[] {args[2]});
  }

  private static HostFunction function(
      String name, int arguments, List<ValueType> results, WasmFunctionHandle handle) {
    return new HostFunction(
        "env", name, Collections.nCopies(arguments, ValueType.I32), results, handle);
  }
}
