//! What the machine must bring: compilers, the system's web view, the programs the tests look with.

use std::{
    fs,
    io::{IsTerminal, stdin},
    process::Command,
};

use crate::step::{self, Outcome};

/// Something the machine must have, how to see that it is there, and which packages bring it.
pub struct Need {
    probe: Probe,
    debian: &'static [&'static str],
    fedora: &'static [&'static str],
    arch: &'static [&'static str],
    /// Homebrew; empty where macOS has it or has no use for it.
    mac: &'static [&'static str],
}

enum Probe {
    Program(&'static str),
    /// Headers, as pkg-config knows them.
    Library(&'static str),
}

const BUILD: &[Need] = &[
    Need {
        probe: Probe::Program("cc"),
        debian: &["gcc", "libc6-dev"],
        fedora: &["gcc"],
        arch: &["gcc"],
        mac: &[],
    },
    Need {
        probe: Probe::Program("pkg-config"),
        debian: &["pkg-config"],
        fedora: &["pkgconf-pkg-config"],
        arch: &["pkgconf"],
        mac: &[],
    },
    Need {
        probe: Probe::Library("webkit2gtk-4.1"),
        debian: &["libwebkit2gtk-4.1-dev"],
        fedora: &["webkit2gtk4.1-devel"],
        arch: &["webkit2gtk-4.1"],
        mac: &[],
    },
    Need {
        probe: Probe::Library("librsvg-2.0"),
        debian: &["librsvg2-dev"],
        fedora: &["librsvg2-devel"],
        arch: &["librsvg"],
        mac: &[],
    },
];

const TEST: &[Need] = &[
    // Fedora and Arch move this program between packages from release to release; the message names the program.
    Need {
        probe: Probe::Program("WebKitWebDriver"),
        debian: &["webkit2gtk-driver"],
        fedora: &[],
        arch: &[],
        mac: &[],
    },
    Need {
        probe: Probe::Program("Xvfb"),
        debian: &["xvfb"],
        fedora: &["xorg-x11-server-Xvfb"],
        arch: &["xorg-server-xvfb"],
        mac: &[],
    },
    Need {
        probe: Probe::Program("qpdf"),
        debian: &["qpdf"],
        fedora: &["qpdf"],
        arch: &["qpdf"],
        mac: &["qpdf"],
    },
    Need {
        probe: Probe::Program("pdftotext"),
        debian: &["poppler-utils"],
        fedora: &["poppler-utils"],
        arch: &["poppler"],
        mac: &["poppler"],
    },
];

const NPM: &[Need] = &[Need {
    probe: Probe::Program("npm"),
    debian: &["npm"],
    fedora: &["nodejs-npm"],
    arch: &["npm"],
    mac: &["node"],
}];

const PACKAGE: &[Need] = &[Need {
    probe: Probe::Program("dpkg-shlibdeps"),
    debian: &["dpkg-dev"],
    fedora: &["dpkg-dev"],
    arch: &["dpkg"],
    mac: &[],
}];

const BARE: &[Need] = &[Need {
    probe: Probe::Program("debootstrap"),
    debian: &["debootstrap"],
    fedora: &["debootstrap"],
    arch: &["debootstrap"],
    mac: &[],
}];

pub const TO_BUILD: &[&[Need]] = &[BUILD];
pub const TO_TEST: &[&[Need]] = &[BUILD, TEST];
pub const TO_PACKAGE: &[&[Need]] = &[PACKAGE];
pub const TO_CHECK: &[&[Need]] = &[TEST, BARE];
pub const TO_FETCH_NODE: &[&[Need]] = &[NPM];

/// Makes sure that everything needed is there. On Debian and its children it installs what is missing when it may;
/// elsewhere, or without the right to, it gives the exact command and ends.
pub fn provide(groups: &[&'static [Need]]) -> Outcome {
    let family = Family::of_this_machine();
    let missing: Vec<&Need> = groups
        .iter()
        .copied()
        .flatten()
        .filter(|need| family.asks_for(need) && !need.present())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing
        .iter()
        .flat_map(|need| family.packages(need))
        .copied()
        .collect();
    if matches!(family, Family::Debian) {
        return install_with_apt(&packages);
    }
    let names: Vec<&str> = missing.iter().map(|need| need.name()).collect();
    Err(format!(
        "This machine lacks: {}.\n{}",
        names.join(", "),
        family.advice(&packages)
    ))
}

impl Need {
    fn present(&self) -> bool {
        match self.probe {
            Probe::Program(name) => step::which(name).is_some(),
            Probe::Library(name) => {
                step::output(Command::new("pkg-config").args(["--exists", name])).is_some()
            }
        }
    }

    fn name(&self) -> &'static str {
        match self.probe {
            Probe::Program(name) | Probe::Library(name) => name,
        }
    }
}

enum Family {
    Debian,
    Fedora,
    Arch,
    Mac,
    OtherLinux,
    Windows,
}

impl Family {
    fn of_this_machine() -> Self {
        if cfg!(target_os = "macos") {
            return Self::Mac;
        }
        if cfg!(windows) {
            return Self::Windows;
        }
        let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
        let ids = release
            .lines()
            .filter_map(|line| {
                line.strip_prefix("ID=")
                    .or_else(|| line.strip_prefix("ID_LIKE="))
            })
            .flat_map(|value| value.trim_matches('"').split_whitespace());
        for id in ids {
            match id {
                "debian" | "ubuntu" => return Self::Debian,
                "fedora" | "rhel" => return Self::Fedora,
                "arch" => return Self::Arch,
                _ => {}
            }
        }
        Self::OtherLinux
    }

    fn asks_for(&self, need: &Need) -> bool {
        match self {
            Self::Mac => !need.mac.is_empty(),
            Self::Windows => false,
            _ => true,
        }
    }

    fn packages(&self, need: &Need) -> &'static [&'static str] {
        match self {
            Self::Debian => need.debian,
            Self::Fedora => need.fedora,
            Self::Arch => need.arch,
            Self::Mac => need.mac,
            Self::OtherLinux | Self::Windows => &[],
        }
    }

    fn advice(&self, packages: &[&str]) -> String {
        let command = match self {
            Self::Fedora => "sudo dnf install",
            Self::Arch => "sudo pacman -S --needed",
            Self::Mac => "brew install",
            Self::Debian => "sudo apt-get install --no-install-recommends",
            Self::OtherLinux | Self::Windows => "",
        };
        if command.is_empty() || packages.is_empty() {
            return "Install the packages that carry them and start again.".to_owned();
        }
        format!(
            "Install what carries them and start again:\n\n    {command} {}",
            packages.join(" ")
        )
    }
}

fn install_with_apt(packages: &[&str]) -> Outcome {
    let Some(right) = right_to_be_root() else {
        return Err(format!(
            "Some packages are missing, and installing them needs root or sudo.\n{}",
            Family::Debian.advice(packages)
        ));
    };
    println!("Installing with apt-get: {}", packages.join(" "));
    let apt = |words: &[&str]| {
        let whole = right
            .iter()
            .chain(&[
                "env",
                "DEBIAN_FRONTEND=noninteractive",
                "apt-get",
                "--quiet",
            ])
            .chain(words);
        let whole: Vec<&str> = whole.copied().collect();
        let mut command = Command::new(whole[0]);
        command.args(&whole[1..]);
        command
    };
    step::succeed(&mut apt(&["update"]))?;
    let mut install = apt(&["install", "--yes", "--no-install-recommends"]);
    step::succeed(install.args(packages))
}

/// The words in front of a command that only root may run: none for root, `sudo` where it works without a password or
/// where somebody sits at the keyboard to give one.
pub fn right_to_be_root() -> Option<&'static [&'static str]> {
    if step::output(Command::new("id").arg("-u")).as_deref() == Some("0") {
        return Some(&[]);
    }
    step::which("sudo")?;
    let freely = step::output(Command::new("sudo").args(["--non-interactive", "true"])).is_some();
    (freely || stdin().is_terminal()).then_some(&["sudo", "--preserve-env"])
}
