//! Types and signatures for the window, written from the one list of commands.

use std::collections::BTreeMap;
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
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn written() -> String {
    let config = Config::default();
    let mut declarations = Declarations {
        config: &config,
        found: BTreeMap::new(),
    };
    commands::visit_types(&mut declarations);
    declarations.visit::<practice::Failure>();
    declarations.visit::<practice::view::Progress>();

    let mut text = String::from(
        "// Written by `cargo xtask bindings` from the list of commands in Rust. Don't edit.\n\n\
         import { Channel, invoke } from '@tauri-apps/api/core';\n\n",
    );
    for declaration in declarations.found.values() {
        let _ = writeln!(text, "export {declaration}\n");
    }
    for signature in commands::signatures(&config) {
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
            text,
            "export const {name} = ({parameters}): Promise<{answer}> => invoke('{name}', {{ {names} }});\n",
            name = signature.name,
            parameters = parameters.join(", "),
            names = names.join(", "),
        );
    }
    text.push_str(
        "export const import_spend = (token: string, hold: boolean, progress: Channel<Progress>): Promise<Edited> =>\n  \
         invoke('import_spend', { token, hold, progress });\n\n\
         export const report_pdf = (client: string, options: ReportOptions): Promise<ArrayBuffer> =>\n  \
         invoke('report_pdf', { client, options });\n",
    );
    text
}

#[test]
fn bindings_are_what_the_list_of_commands_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/ipc/bindings.ts");
    let fresh = written();
    if std::env::var("EVENLIFT_BINDINGS").as_deref() == Ok("write") {
        std::fs::write(&path, fresh).expect("the bindings can be written");
        return;
    }
    let kept = std::fs::read_to_string(&path).expect("the bindings are committed");
    assert!(
        kept == fresh,
        "ui/src/ipc/bindings.ts is stale: run `cargo xtask bindings` and commit it"
    );
}
