//! Phrases by which banks and cards say that money only moved, in plain words.

use crate::cell::words::plain;

/// How only the statement of a card thanks for a payment; the bank that pays never does.
pub(super) const THANKS: &[&str] = &[
    "payment thank you",
    "payment thank",
    "thank you payment",
    "payment received thank",
    "zahlung dankend erhalten",
    "paiement merci",
    "paiement recu merci",
    "paiement reçu merci",
    "pago gracias",
    "gracias por su pago",
];

/// The same where money in is negative; a bank account has it positive, from a customer.
pub(super) const RECEIVED: &[&str] = &[
    "payment received",
    "pago recibido",
    "pagamento recebido",
    "betaling ontvangen",
    "pagamento ricevuto",
];

/// What the statement of a card says where its bill was paid.
pub(super) const CARD_PAYMENTS: &[&str] = &[
    "payment thank you",
    "payment thank",
    "thank you payment",
    "autopay",
    "auto pay",
    "automatic payment",
    "internet payment",
    "electronic payment",
    "payment received",
    "mobile payment",
    "epayment",
    "cc payment",
    "zahlung dankend erhalten",
    "ausgleich kreditkarte",
    "lastschrift kreditkarte",
    "paiement merci",
    "paiement recu merci",
    "paiement reçu merci",
    "pago recibido",
    "pago gracias",
    "gracias por su pago",
    "pagamento recebido",
    "pagamento efetuado",
    "pagamento de fatura",
    "pagamento fatura",
    "betaling ontvangen",
    "incasso creditcard",
    "addebito saldo carta",
    "pagamento ricevuto",
];

/// Payments of a card's bill or of a loan, as the bank that pays them says it.
pub(super) const PAYMENTS: &[&str] = &[
    "credit card payment",
    "payment to chase card",
    "payment to credit card",
    "credit crd epay",
    "credit crd autopay",
    "crcardpmt",
    "card bill payment",
    "loan pmt",
    "loan payment",
    "kreditkartenabrechnung",
    "kreditkarten abrechnung",
    "prlv carte de credit",
    "pago tarjeta de credito",
    "pago tarjeta de crédito",
    "pagto cartao",
    "pagto cartão",
    "pag fatura",
    "amex epayment",
];

/// Money that goes from one account of the client to another.
pub(super) const TRANSFERS: &[&str] = &[
    "transfer to sav",
    "transfer to chk",
    "transfer to",
    "transfer from",
    "online transfer",
    "internal transfer",
    "account transfer",
    "funds transfer",
    "transfer between",
    "own account transfer",
    "acct xfer",
    "umbuchung",
    "übertrag auf",
    "virement interne",
    "virement compte a compte",
    "traspaso",
    "transferência entre contas",
    "giroconto",
    "overboeking eigen rekening",
    "general withdrawal",
    "bank deposit to pp account",
    "general card deposit",
    "currency conversion",
    "transfer to bank",
    "transfer from bank",
    "account hold",
    "general authorization",
    "void of authorization",
];

/// Money that comes in.
pub(super) const DEPOSITS: &[&str] = &[
    "deposit",
    "direct dep",
    "payout",
    "interest paid",
    "interest earned",
    "wire in",
    "incoming wire",
    "incoming transfer",
    "gutschrift",
    "zahlungseingang",
    "virement recu",
    "vir recu",
    "vir reçu",
    "virement reçu",
    "transferencia recibida",
    "transferência recebida",
    "pix recebido",
    "bonifico ricevuto",
    "bonifico a vostro favore",
    "faster payment received",
    "income",
];

pub(super) const REFUNDS: &[&str] = &[
    "refund",
    "return",
    "reversal",
    "rückerstattung",
    "erstattung",
    "storno",
    "remboursement",
    "reembolso",
    "devolución",
    "devolucion",
    "abono compra",
    "estorno",
    "devolução",
    "terugbetaling",
    "rimborso",
    "chargeback",
];

/// What never settled, or has not yet.
const UNSETTLED: &[&str] = &[
    "declined",
    "void",
    "voided",
    "pending",
    "reversed",
    "reverted",
    "cancelled",
    "canceled",
    "failed",
    "rejected",
    "denied",
    "refused",
    "expired",
    "deleted",
    "draft",
    "on hold",
    "hold",
    "processing",
    "in progress",
    "scheduled",
    "authorized",
    "authorised",
    "uncleared",
    "removed",
    "vorgemerkt",
    "ausstehend",
    "abgelehnt",
    "storniert",
    "fehlgeschlagen",
    "en attente",
    "refusé",
    "annulé",
    "échoué",
    "pendiente",
    "rechazado",
    "rechazada",
    "cancelado",
    "cancelada",
    "anulado",
    "pendente",
    "recusado",
    "recusada",
    "in afwachting",
    "geweigerd",
    "geannuleerd",
    "mislukt",
    "in attesa",
    "in sospeso",
    "rifiutato",
    "annullato",
    "non contabilizzato",
];

/// True for a status, or a word in the place of a date, of what never settled or has not yet.
pub(super) fn is_unsettled(status: &str) -> bool {
    UNSETTLED.contains(&plain(status).as_str())
}

/// Whether a plain text holds one of the phrases.
pub(super) fn any(phrases: &[&str], plain: &str) -> bool {
    phrases.iter().any(|phrase| plain.contains(phrase))
}
