//! Prepares the empty window, as every Tauri program does.

fn main() {
    tauri_build::build();
}
