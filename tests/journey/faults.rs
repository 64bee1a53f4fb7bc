//! Faults of a page that a machine can see: what axe finds, what stands out or lies under, what it complains about.

use std::fs;

use evenlift_tests::root;
use serde_json::{Value, json};

use crate::window::Window;

impl Window {
    /// What axe finds wrong on the screen as it is: the rule, and where.
    pub fn axe(&self) -> Vec<String> {
        let source = root().join("ui/node_modules/axe-core/axe.min.js");
        let source = fs::read_to_string(source).expect("axe-core is among the window's packages");
        if self.run("return window.axe === undefined", &[]) == json!(true) {
            self.run(&source, &[]);
        }
        self.settle();
        let found = self.run_async(
            "const done = arguments[0]
             const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
             axe.run(document, { runOnly: tags }).then(
               ({ violations }) => done(violations.flatMap(({ id, nodes }) =>
                 nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`))),
               (error) => done([`axe failed: ${error}`]))",
            &[],
        );
        texts(&found)
    }

    /// What stands out to the side, and of which box.
    pub fn sideways(&self) -> Vec<String> {
        texts(&self.run(include_str!("sideways.js"), &[]))
    }

    /// Controls that lie under others.
    pub fn covered(&self) -> Vec<String> {
        texts(&self.run(include_str!("covered.js"), &[]))
    }

    /// What the page complained about since it opened: errors, refusals of the content policy.
    pub fn complaints(&self) -> Vec<String> {
        texts(&self.run("return window.complaints", &[]))
    }
}

/// The texts of a list that a script gave.
fn texts(list: &Value) -> Vec<String> {
    serde_json::from_value(list.clone()).expect("a list of texts")
}
