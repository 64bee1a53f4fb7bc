//! An empty window of the same Tauri: what the program's start and memory are measured beside.

#[expect(
    clippy::disallowed_methods,
    reason = "Tauri's context ends the program when it can't be read"
)]
fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!())
}
