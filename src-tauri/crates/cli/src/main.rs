//! `evenlift-cli`.

fn main() -> std::process::ExitCode {
    evenlift_cli::main()
}
