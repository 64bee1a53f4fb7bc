//! Types and signatures for the window, written from the one list of commands.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use ts_rs::{Config, TS, TypeVisitor};

use crate::commands;

/// A command in TypeScript's words.
pub struct Signature {
    pub name: &'static str,
    pub arguments: Vec<(&'static str, String)>,
    pub answer: String,
}

struct Declarations<'a> {
    config: &'a Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let name = T::ident(self.config);
            if self.found.contains_key(&name) {
                return;
            }
            self.found.insert(name, T::decl(self.config));
            T::visit_dependencies(self);
        }
        // A list asks for what its elements need without asking whether they are known: types that
        // hold themselves, as forms do, would never end.
        T::visit_generics(self);
    }
}

/// Every type that a command takes or answers.
fn types(config: &Config) -> BTreeMap<String, String> {
    let mut declarations = Declarations {
        config,
        found: BTreeMap::new(),
    };
    commands::visit_types(&mut declarations);
    declarations.visit::<practice::Failure>();
    declarations.visit::<practice::view::Progress>();
    declarations.found
}

fn bindings(types: &BTreeMap<String, String>) -> String {
    let mut text = String::from(HEAD);
    for declaration in types.values() {
        let _ = writeln!(text, "export {declaration}\n");
    }
    text
}

fn calls(types: &BTreeMap<String, String>, config: &Config) -> String {
    let mut functions = String::new();
    for signature in commands::signatures(config) {
        let parameters: Vec<String> = signature
            .arguments
            .iter()
            .map(|(name, kind)| format!("{name}: {kind}"))
            .collect();
        let names: Vec<&str> = signature.arguments.iter().map(|(name, _)| *name).collect();
        let answer = if signature.answer == "null" {
            "void"
        } else {
            &signature.answer
        };
        let _ = writeln!(
            functions,
            "export const {function} = ({parameters}): Promise<{answer}> => call('{name}', {{ {names} }});\n",
            function = camel(signature.name),
            name = signature.name,
            parameters = parameters.join(", "),
            names = names.join(", "),
        );
    }
    functions.push_str(APART);
    let words: BTreeSet<&str> = functions
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .collect();
    let used: Vec<&str> = types
        .keys()
        .map(String::as_str)
        .filter(|name| words.contains(name))
        .collect();
    format!(
        "{HEAD}import type {{ {} }} from './bindings';\nimport {{ call, channel }} from './client';\n\n{functions}",
        used.join(", ")
    )
}

const HEAD: &str =
    "// Written by `cargo xtask bindings` from the list of commands in Rust. Don't edit.\n\n";

/// The two commands that stand apart: one reports while it works, one answers with bytes.
const APART: &str = "/** Imports what was read; hears how far it has come. */
export const importSpend = (
  token: string,
  hold: boolean,
  heard: (step: Progress) => void,
): Promise<Edited> => call('import_spend', { token, hold, progress: channel(heard) });

/** The pages of the report as they are printed. */
export const reportPdf = async (client: Id, options: ReportOptions): Promise<Uint8Array> =>
  new Uint8Array(await call<ArrayBuffer>('report_pdf', { client, options }));
";

/// `edit_field` is `editField` in the window.
fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |mut text, word| {
        let (initial, rest) = word.split_at(1.min(word.len()));
        text.push_str(&initial.to_uppercase());
        text.push_str(rest);
        text
    })
}

#[test]
fn bindings_are_what_the_list_of_commands_says() {
    let config = Config::default();
    let types = types(&config);
    for (name, fresh) in [
        ("bindings.ts", bindings(&types)),
        ("commands.ts", calls(&types, &config)),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("ui/src/ipc")
            .join(name);
        if std::env::var("EVENLIFT_BINDINGS").as_deref() == Ok("write") {
            std::fs::write(&path, fresh).expect("the bindings can be written");
            continue;
        }
        let kept = std::fs::read_to_string(&path).expect("the bindings are committed");
        assert!(
            kept == fresh,
            "ui/src/ipc/{name} is stale: run `cargo xtask bindings` and commit it"
        );
    }
}
