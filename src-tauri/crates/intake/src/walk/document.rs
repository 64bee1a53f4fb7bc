//! Bills, expenses, payments: what a document is decides whether it is spend, and its sign.
//!
//! Lists of documents write an amount in the sign of the account that it is booked in: a bill
//! raises what is owed, an expense lowers the bank. Bills and what was paid for them are both
//! listed, and only one of the two may count.

use std::collections::HashMap;

use domain::value::Money;
use domain::value::words::{self, Words};

use super::Walk;
use super::sign::Outcome;
use crate::lexicon::documents::Document;
use crate::lexicon::spelling::plain;
use crate::recipe::Rows;
use crate::terms::Tag;

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

impl Walk<'_> {
    /// What a word says that a document is.
    pub(super) fn kind(&mut self, kind: &str) -> Document {
        let known = &mut self.documents.known;
        if let Some(&document) = known.get(kind) {
            return document;
        }
        let document = Document::of(kind);
        known.insert(kind.into(), document);
        document
    }

    /// What the document of a row is worth. `posting` says no for what was never booked.
    pub(super) fn document(
        &mut self,
        record: usize,
        kind: &str,
        posting: &str,
        minor: i64,
    ) -> Outcome {
        let document = match self.plan.recipe.rows {
            Rows::Payments => Document::Payment,
            _ if matches!(plain(posting).as_str(), "no" | "n") => Document::Quote,
            _ => self.kind(kind),
        };
        match document {
            Document::Bill => {
                self.documents.bills += 1;
                self.documents.bill_sum += minor.abs();
            }
            Document::Payment => {
                self.documents.payments += 1;
                self.documents.payment_sum += minor.abs();
                self.documents.first.get_or_insert(record);
            }
            _ => {}
        }
        outcome(document, minor)
    }

    /// Says what was left out so that bills do not count twice.
    pub(super) fn warn_of_payments(&mut self) {
        let paid = std::mem::take(&mut self.documents);
        let Some(first) = paid.first.filter(|_| !self.plan.includes(Tag::Payment)) else {
            return;
        };
        let money =
            |minor| Words::window(self.plan.options.currency).money_exact(Money::from_minor(minor));
        let payments = words::plural(paid.payments, "payment", "payments");
        let text = if paid.bills > 0 {
            format!(
                "The file lists {} of {} and {payments} of {}. The payments were left out, because both together would count the same money twice.",
                words::plural(paid.bills, "bill", "bills"),
                money(paid.bill_sum),
                money(paid.payment_sum),
            )
        } else {
            format!(
                "The file lists {payments} of bills or cards, {} in all. They were left out: what the money was for stands in the bills. Export the transactions by account to have it.",
                money(paid.payment_sum)
            )
        };
        self.warn(first, &text);
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
