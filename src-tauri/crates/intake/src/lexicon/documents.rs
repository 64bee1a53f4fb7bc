//! What bookkeeping programs call a document: a bill, a payment, an invoice.

use super::spelling::{folded, plain};

/// What a document is.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Document {
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

/// Kinds of rows in a list of what was spent, where they are payments of what stands in it already.
pub(crate) const PAYMENTS: &[&str] = &[
    "bill payment",
    "bill payment check",
    "bill payment credit card",
    "payment",
    "credit card payment",
    "bill pmt check",
    "bill pmt ccard",
];

/// The same, where money only moved.
pub(crate) const TRANSFERS: &[&str] = &["transfer"];

/// The same, where customers pay or may pay.
pub(crate) const INCOME: &[&str] = &[
    "invoice",
    "sales receipt",
    "deposit",
    "estimate",
    "credit memo",
];

/// Kinds of rows under the heading of an account that only an account of income has.
pub(crate) const SALES: &[&str] = &[
    "invoice",
    "sales receipt",
    "receivable invoice",
    "receivable credit note",
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
