//! The package on a bare Debian 12, where nothing is installed but what it asks for itself.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    machine,
    step::{self, Outcome, Steps, cargo, program},
};

/// The oldest Debian that the package promises to run on.
const SUITE: &str = "bookworm";

/// What a person finds after installing, wherever it stands in the package.
const PARTS: [&str; 6] = [
    "usr/bin/evenlift",
    "usr/bin/evenlift-cli",
    "usr/share/applications/Evenlift.desktop",
    "usr/share/icons/hicolor/32x32/apps/evenlift.png",
    "usr/share/icons/hicolor/128x128/apps/evenlift.png",
    "usr/share/doc/evenlift/copyright",
];

/// Goes into the folder `$0`, with the machine's devices, its processes, and its `/tmp`, by which display and program and
/// tests find each other. Only what is started here sees these mounts, and they end with it; so the folder can be removed
/// at any moment without touching what was mounted.
const ENTER: &str = r#"mount --rbind /dev "$0/dev" && mount -t proc proc "$0/proc" && mount --bind /tmp "$0/tmp" && exec chroot "$@""#;

/// Installs the package and what it depends on, prints the sample from the terminal, and lets the tests of the first
/// minute look at its window on a display of this machine.
pub fn check(steps: &mut Steps, package: &Path) -> Outcome {
    machine::provide(machine::TO_CHECK)?;
    let bare = Bare::new()?;
    println!(
        "\nThe package is tried on a bare Debian 12. It is fetched from Debian into {} and removed at the end; its own \
         output goes to {}.",
        bare.folder.display(),
        bare.log.display()
    );
    let mut lay = bare.as_root(&["debootstrap", "--variant=minbase", SUITE]);
    steps.run("Bare Debian 12", bare.noted(lay.arg(&bare.folder))?)?;
    let mut copy = bare.as_root(&["cp"]);
    step::succeed(copy.arg(package).arg(bare.folder.join("evenlift.deb")))?;
    let mut install = bare.inside("0:0");
    install.args(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--yes"]);
    install.args(["install", "--no-install-recommends", "/evenlift.deb"]);
    steps.run("Install the package", bare.noted(&mut install)?)?;
    for part in PARTS {
        if !bare.folder.join(part).is_file() {
            return Err(format!("The package does not bring /{part}."));
        }
    }
    print_the_sample(steps, &bare)?;
    let mut look = cargo();
    look.args([
        "test",
        "--workspace",
        "--locked",
        "--quiet",
        "--test",
        "journey",
    ])
    .args(["--", "start::"])
    .env("EVENLIFT_BIN", bare.window()?)
    .env("TMPDIR", "/tmp");
    steps.run("Its window, as the tests see it", &mut look)
}

fn print_the_sample(steps: &mut Steps, bare: &Bare) -> Outcome {
    let terminal = || {
        let mut terminal = bare.inside("0:0");
        terminal.args(["evenlift-cli", "--workspace", "/var/lib/evenlift"]);
        terminal
    };
    let sample = step::output(terminal().arg("sample"))
        .ok_or("`evenlift-cli sample` makes no sample client on the bare Debian.")?;
    let mut roadmap = terminal();
    roadmap.args(["roadmap", "--client", &sample, "--out", "/roadmap.pdf"]);
    steps.run("The sample, printed from the terminal", &mut roadmap)?;
    let mut pages = program("qpdf");
    step::succeed(pages.arg("--check").arg(bare.folder.join("roadmap.pdf")))
}

/// A folder with a Debian in it; dropping it removes it.
struct Bare {
    folder: PathBuf,
    log: PathBuf,
    right: &'static [&'static str],
}

impl Bare {
    fn new() -> Result<Self, String> {
        let right = machine::right_to_be_root()
            .ok_or("Unpacking a bare Debian and going into it needs root or sudo.")?;
        let home = step::target().join("dist");
        let bare = Self {
            folder: home.join("bare"),
            log: home.join("bare.log"),
            right,
        };
        bare.remove();
        File::create(&bare.log).map_err(|error| bare.unwritten(&error))?;
        Ok(bare)
    }

    fn as_root(&self, words: &[&str]) -> Command {
        let mut words = self.right.iter().chain(words);
        let mut command = program(words.next().expect("BUG: a command has a name"));
        command.args(words);
        command
    }

    /// What stands before a program that is run within, as this user and group.
    fn enter(&self, who: &str) -> Vec<String> {
        let folder = self.folder.display().to_string();
        let who = format!("--userspec={who}");
        let words = [
            "unshare", "--mount", "sh", "-c", ENTER, &folder, &who, &folder,
        ];
        let words = self.right.iter().copied().chain(words);
        words.map(str::to_owned).collect()
    }

    fn inside(&self, who: &str) -> Command {
        let words = self.enter(who);
        let mut command = program(&words[0]);
        // The names of this machine's languages are not known within.
        command.args(&words[1..]).env("LC_ALL", "C.UTF-8");
        command
    }

    /// A program for the tests that is the installed one, run by whoever runs them.
    fn window(&self) -> Result<PathBuf, String> {
        let id = |which: &str| step::output(Command::new("id").arg(which)).unwrap_or_default();
        let words = self.enter(&format!("{}:{}", id("-u"), id("-g")));
        let words: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
        let path = self.log.with_file_name("bare-evenlift");
        fs::write(
            &path,
            format!("#!/bin/sh\nexec {} evenlift \"$@\"\n", words.join(" ")),
        )
        .map_err(|error| format!("{} can't be written: {error}.", path.display()))?;
        step::succeed(program("chmod").arg("+x").arg(&path))?;
        Ok(path)
    }

    /// Lets the log take what a command has to say.
    fn noted<'a>(&self, command: &'a mut Command) -> Result<&'a mut Command, String> {
        let log = File::options().append(true).open(&self.log);
        Ok(command.stdout(log.map_err(|error| self.unwritten(&error))?))
    }

    fn unwritten(&self, error: &std::io::Error) -> String {
        format!("{} can't be written: {error}.", self.log.display())
    }

    fn remove(&self) {
        let mut remove = self.as_root(&["rm", "-rf", "--one-file-system", "--"]);
        if let Err(why) = step::succeed(remove.arg(&self.folder)) {
            eprintln!("{} is left behind: {why}", self.folder.display());
        }
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        self.remove();
    }
}
