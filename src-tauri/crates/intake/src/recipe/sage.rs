//! Sage 50: the general ledger of the American edition, the day books of the British one; and the
//! detail of Sage Intacct.

use super::{Recipe, Rows, Sign};
use crate::options::Role;
use crate::preview::Layout;

pub(super) static RECIPES: &[Recipe] = &[
    Recipe {
        id: "sage-50-general-ledger",
        product: "Sage 50",
        report: "General Ledger",
        header: &[
            &["account id"],
            &["date"],
            &["reference"],
            &["jrnl"],
            &["trans description"],
            &["debit amt"],
            &["credit amt"],
        ],
        layout: Some(Layout::Sectioned),
        roles: &[
            ("account id", Role::Account),
            ("account description", Role::Ignore),
            ("", Role::Ignore),
            ("date", Role::Date),
            ("reference", Role::Reference),
            ("jrnl", Role::Kind),
            ("trans description", Role::Memo),
            ("debit amt", Role::Debit),
            ("credit amt", Role::Credit),
            ("balance", Role::Balance),
        ],
        sign: Sign::Spend,
        ..Recipe::PLAIN
    },
    Recipe {
        id: "sage-day-book",
        product: "Sage 50",
        report: "Day Book",
        header: &[
            &["type"],
            &["account", "a c", "account ref"],
            &["date"],
            &["ref", "reference"],
            &["details"],
            &["net", "net amount"],
            &["tax", "tax amount", "vat", "vat amount"],
        ],
        layout: Some(Layout::Flat),
        roles: &[
            ("no", Role::Ignore),
            ("type", Role::Kind),
            ("account", Role::Vendor),
            ("a c", Role::Vendor),
            ("account ref", Role::Vendor),
            ("n c", Role::Account),
            ("nominal", Role::Account),
            ("nominal code", Role::Account),
            ("dept", Role::Class),
            ("date", Role::Date),
            ("ref", Role::Reference),
            ("reference", Role::Reference),
            ("details", Role::Memo),
            ("net", Role::Amount),
            ("net amount", Role::Amount),
            ("tax", Role::Ignore),
            ("tax amount", Role::Ignore),
            ("vat", Role::Ignore),
            ("vat amount", Role::Ignore),
            ("t c", Role::Ignore),
            ("tax code", Role::Ignore),
            ("gross", Role::Ignore),
            ("gross amount", Role::Ignore),
        ],
        sign: Sign::Spend,
        rows: Rows::Documents,
        ..Recipe::PLAIN
    },
    Recipe {
        id: "sage-intacct-general-ledger",
        product: "Sage Intacct",
        report: "General Ledger Detail",
        header: &[
            &["accountno"],
            &["accounttitle"],
            &["amount"],
            &["entry date", "batch date"],
            &["tr type"],
        ],
        layout: Some(Layout::DoubleEntry),
        roles: &[
            ("accountno", Role::Account),
            ("accounttitle", Role::Ignore),
            ("amount", Role::Amount),
            ("entry date", Role::Date),
            ("batch date", Role::Ignore),
            ("recordid", Role::Transaction),
            ("docnumber", Role::Reference),
            ("description", Role::Memo),
            ("entrydescription", Role::Memo),
            ("vendorname", Role::Vendor),
        ],
        sign: Sign::Spend,
        ..Recipe::PLAIN
    },
];
