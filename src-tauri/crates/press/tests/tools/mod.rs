//! The programs that look at a PDF from outside: qpdf, pdffonts and pdftotext.

use press::Pdf;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output};

/// A printed file on disk for as long as the test needs it.
pub struct OnDisk {
    path: PathBuf,
}

impl OnDisk {
    /// `name` is unique among the tests.
    pub fn new(pdf: &Pdf, name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("press-{}-{name}.pdf", std::process::id()));
        let mut file = std::fs::File::create(&path).expect("the temporary folder is writable");
        file.write_all(&pdf.bytes)
            .expect("the temporary folder has room");
        Self { path }
    }

    /// Runs a program on the file and answers what it prints.
    pub fn ask(&self, program: &str, before: &[&str], after: &[&str]) -> Output {
        Command::new(program)
            .args(before)
            .arg(&self.path)
            .args(after)
            .output()
            .unwrap_or_else(|error| {
                panic!(
                    "{program} can't be run ({error}). It belongs to the test set-up: install \
                     qpdf and poppler-utils, or run `cargo xtask test`, which does."
                )
            })
    }

    /// The text of a page, from 1, as it is copied from a reader.
    pub fn text(&self, page: usize) -> String {
        let page = page.to_string();
        let output = self.ask(
            "pdftotext",
            &["-f", &page, "-l", &page, "-enc", "UTF-8"],
            &["-"],
        );
        String::from_utf8(output.stdout).expect("pdftotext answers in UTF-8")
    }
}

impl Drop for OnDisk {
    fn drop(&mut self) {
        // A file that can't be removed is left to the system's own clean-up.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// Words in one line, so that line ends don't matter.
pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
