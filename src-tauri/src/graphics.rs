//! How WebKitGTK draws: accelerated where there is a graphics card, plain where there is none.
//!
//! Without a card, accelerated compositing costs ten times the processor time per key press; with
//! some drivers the window stays blank. A start that never showed a window is followed by one that
//! draws plainly, and says so.

use std::env;
#[cfg(target_os = "linux")]
use std::path::Path;

/// Must run before GTK starts. What the user has set stands.
pub fn choose() {
    #[cfg(target_os = "linux")]
    if let Some((name, value)) = setting() {
        // Restarting with the variable set keeps the promise of no unsafe code: setting it for
        // this process is not safe once threads run.
        restart_with(name, value);
    }
}

#[cfg(target_os = "linux")]
fn setting() -> Option<(&'static str, &'static str)> {
    const SIMPLE: (&str, &str) = ("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    let chosen = [
        "WEBKIT_DISABLE_DMABUF_RENDERER",
        "WEBKIT_DMABUF_RENDERER_FORCE_SHM",
        "WEBKIT_DISABLE_COMPOSITING_MODE",
    ];
    if chosen.iter().any(|name| env::var_os(name).is_some()) {
        return None;
    }
    let has_card = Path::new("/dev/dri").read_dir().is_ok_and(|entries| {
        entries
            .flatten()
            .any(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
    });
    if !has_card {
        Some(SIMPLE)
    } else if Path::new("/proc/driver/nvidia/version").exists() {
        Some(("WEBKIT_DMABUF_RENDERER_FORCE_SHM", "1"))
    } else {
        None
    }
}

#[cfg(target_os = "linux")]
fn restart_with(name: &str, value: &str) {
    use std::os::unix::process::CommandExt;
    let Ok(program) = env::current_exe() else {
        return;
    };
    // `exec` only comes back when it failed; the program then goes on as it is.
    let _ = std::process::Command::new(program)
        .args(env::args_os().skip(1))
        .env(name, value)
        .exec();
}
