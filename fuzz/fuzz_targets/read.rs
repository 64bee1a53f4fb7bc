//! Whatever bytes come, reading them breaks nothing.

#![no_main]

#[path = "../invariants.rs"]
mod invariants;

// A panic that the reader itself catches, of the library for binary workbooks, is no finding.
libfuzzer_sys::fuzz_target!(
    init: drop(std::panic::take_hook()),
    |input: &[u8]| invariants::hold(input)
);
