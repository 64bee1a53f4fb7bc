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
use crate::cell::words::{folded, plain};
use crate::preview::Tag;
use crate::recipe::Rows;

/// What a document is.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Document {
    /// Spend that is paid at once.
    Cost,
    /// Spend that is paid later.
    Bill,
    /// A vendor gives money back.
    Credit,
    /// Of a bill or of a card.
    Payment,
    Transfer,
    Income,
    /// An estimate or an order: nothing is booked.
    Quote,
    /// A journal entry, or nothing that is known.
    Other,
}

/// The words of the kinds, plain and without accents: English, British day books, Spanish.
const KINDS: &[(Document, &[&str])] = &[
    (
        Document::Cost,
        &[
            "expense",
            "check",
            "cheque",
            "cheque expense",
            "cash expense",
            "cash purchase",
            "credit card expense",
            "credit card charge",
            "purchase",
            "paycheck",
            "payroll check",
            "bp",
            "cp",
            "vp",
            "gasto",
            "gasto de tarjeta de credito",
            "cargo de tarjeta de credito",
            "compra",
        ],
    ),
    (
        Document::Bill,
        &[
            "bill",
            "item receipt",
            "pi",
            "factura de proveedor",
            "factura por pagar",
        ],
    ),
    (
        Document::Credit,
        &[
            "vendor credit",
            "supplier credit",
            "bill credit",
            "credit card credit",
            "cash refund",
            "pc",
            "credito de proveedor",
            "credito del proveedor",
            "credito de tarjeta de credito",
        ],
    ),
    (
        Document::Payment,
        &[
            "bill payment",
            "bill pmt",
            "credit card payment",
            "cc payment",
            "supplier payment",
            "payable payment",
            "sales tax payment",
            "pp",
            "pa",
            "pago de factura",
            "pago de facturas",
            "pago de tarjeta de credito",
        ],
    ),
    (
        Document::Transfer,
        &["transfer", "transferencia", "traspaso"],
    ),
    (
        Document::Income,
        &[
            "invoice",
            "sales receipt",
            "payment",
            "receive payment",
            "deposit",
            "credit memo",
            "refund receipt",
            "statement charge",
            "si",
            "sc",
            "sr",
            "sa",
            "br",
            "cr",
            "vr",
            "factura",
            "recibo de venta",
            "pago",
            "deposito",
            "nota de credito",
            "recibo de reembolso",
        ],
    ),
    (
        Document::Quote,
        &[
            "estimate",
            "purchase order",
            "sales order",
            "delayed charge",
            "delayed credit",
            "time activity",
            "presupuesto",
            "orden de compra",
        ],
    ),
];

impl Document {
    /// The document by the word of its kind.
    pub fn of(kind: &str) -> Self {
        let kind = folded(&plain(kind));
        let whole = KINDS
            .iter()
            .find(|(_, words)| words.contains(&kind.as_str()));
        // `Bill Payment (Check)`, `Bill Pmt -CCard`: what it was paid with stands behind.
        let paid = ["bill payment ", "bill pmt ", "pago de factura"];
        match whole {
            Some((document, _)) => *document,
            None if paid.iter().any(|start| kind.starts_with(start)) => Self::Payment,
            None => Self::Other,
        }
    }

    fn outcome(self, minor: i64) -> Outcome {
        match self {
            Self::Cost | Self::Bill => Outcome::Spend(minor.abs(), Tag::Plain),
            Self::Credit => Outcome::Spend(-minor.abs(), Tag::Refund),
            Self::Payment => Outcome::Not(Tag::Payment),
            Self::Transfer => Outcome::Not(Tag::Transfer),
            Self::Income => Outcome::Not(Tag::Income),
            Self::Quote => Outcome::Not(Tag::NotSettled),
            Self::Other if minor < 0 => Outcome::Spend(minor, Tag::Refund),
            Self::Other => Outcome::Spend(minor, Tag::Plain),
        }
    }
}

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
        document.outcome(minor)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payment_of_a_bill_is_told_from_a_payment_of_a_customer() {
        for (kind, document) in [
            ("Bill Payment (Check)", Document::Payment),
            ("Bill Pmt -Check", Document::Payment),
            ("Pago de factura (tarjeta de crédito)", Document::Payment),
            ("Payment", Document::Income),
            ("Factura", Document::Income),
            ("Factura de proveedor", Document::Bill),
            ("Credit Card Credit", Document::Credit),
            ("Journal Entry", Document::Other),
        ] {
            assert_eq!(Document::of(kind), document, "{kind}");
        }
    }
}
