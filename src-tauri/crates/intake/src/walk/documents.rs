//! Bills, expenses, payments: what a document is decides whether it is spend, and its sign.
//!
//! Lists of documents write an amount in the sign of the account that it is booked in: a bill
//! raises what is owed, an expense lowers the bank. Bills and what was paid for them are both
//! listed, and only one of the two may count.

use std::collections::HashMap;

use domain::value::Money;
use domain::value::words::{self, Words};

use super::sign::Outcome;
use super::{Plan, Row};
use crate::lexicon::documents::Document;
use crate::lexicon::spelling::plain;
use crate::recipe::Rows;
use crate::terms::{Role, Tag};

/// Bills and what was paid for them, counted while the rows are walked.
#[derive(Debug, Default)]
pub(crate) struct Documents {
    /// The words of the file, each judged once.
    known: HashMap<Box<str>, Document>,
    bills: u64,
    bill_sum: i64,
    payments: u64,
    payment_sum: i64,
    /// The first record with a payment.
    first: Option<usize>,
}

impl Documents {
    /// What a word says that a document is.
    pub fn kind(&mut self, kind: &str) -> Document {
        if let Some(&document) = self.known.get(kind) {
            return document;
        }
        let document = Document::of(kind);
        self.known.insert(kind.into(), document);
        document
    }

    /// What the document of a row with this amount is worth.
    pub fn judge(&mut self, row: &Row<'_>, kind: &str, minor: i64) -> Outcome {
        let document = match row.plan.recipe.rows {
            Rows::Payments => Document::Payment,
            // What was never booked.
            _ if matches!(plain(row.text(Role::Status)).as_str(), "no" | "n") => Document::Quote,
            _ => self.kind(kind),
        };
        match document {
            Document::Bill => {
                self.bills += 1;
                self.bill_sum += minor.abs();
            }
            Document::Payment => {
                self.payments += 1;
                self.payment_sum += minor.abs();
                self.first.get_or_insert(row.record);
            }
            _ => {}
        }
        outcome(document, minor)
    }

    /// What was left out so that bills do not count twice, and the record that shows it.
    pub fn warning(&self, plan: &Plan<'_>) -> Option<(usize, String)> {
        let first = self.first.filter(|_| !plan.includes(Tag::Payment))?;
        let money =
            |minor| Words::window(plan.options.currency).money_exact(Money::from_minor(minor));
        let payments = words::plural(self.payments, "payment", "payments");
        let text = if self.bills > 0 {
            format!(
                "The file lists {} of {} and {payments} of {}. The payments were left out, because both together would count the same money twice.",
                words::plural(self.bills, "bill", "bills"),
                money(self.bill_sum),
                money(self.payment_sum),
            )
        } else {
            format!(
                "The file lists {payments} of bills or cards, {} in all. They were left out: what the money was for stands in the bills. Export the transactions by account to have it.",
                money(self.payment_sum)
            )
        };
        Some((first, text))
    }
}

/// What a document is worth.
fn outcome(document: Document, minor: i64) -> Outcome {
    match document {
        Document::Cost | Document::Bill => Outcome::Spend(minor.abs(), Tag::Plain),
        Document::Credit => Outcome::Spend(-minor.abs(), Tag::Refund),
        Document::Payment => Outcome::Not(Tag::Payment),
        Document::Transfer => Outcome::Not(Tag::Transfer),
        Document::Income => Outcome::Not(Tag::Income),
        Document::Quote => Outcome::Not(Tag::NotSettled),
        Document::Other if minor < 0 => Outcome::Spend(minor, Tag::Refund),
        Document::Other => Outcome::Spend(minor, Tag::Plain),
    }
}
