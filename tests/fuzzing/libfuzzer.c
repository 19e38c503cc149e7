// libFuzzer as a library that a .NET program loads into itself: an input costs no switch between processes.
// The runtime is linked in whole (LLVMFuzzerRunDriver); what it must be told is where the instrumented assemblies count.

// libFuzzer reads this section as coverage and clears it before each input.
__attribute__((section("__libfuzzer_extra_counters"))) unsigned char counters[1 << 16];

unsigned char *fuzzing_counters(void) { return counters; }
