//! What columns are called in the exports of seven languages.

use crate::cell::words::plain_header as plain;
use crate::options::Role;

/// A role with its names, the surest first, between bars. Names are plain: lower case, signs as
/// blanks.
const NAMES: &[(Role, &str)] = &[
    (
        Role::Date,
        "date | transaction date | day | tag | txn date | expense date | invoice date | \
         bill date | purchase date | date of transaction | payment date | posting date | \
         posted date | post date | booking date | transaction time | timestamp | \
         created utc | created | created at | date in utc | start date in utc | \
         time period | gregorian date | datum | buchungstag | buchungsdatum | \
         date de l opération | date opération | date comptable | fecha | \
         fecha de operación | data | data operazione | data lançamento | dia | jour | \
         giorno | dag | month | monat | mois | mes | mês | week | woche | quarter | \
         accounting date | gl date | entry date | effective date | started date | \
         completed date | könyvelés dátuma | value date | valuta | valutadatum | \
         date valeur | date day | date month | paid date | date paid | journal date | \
         period | batch date",
    ),
    (
        Role::PeriodStart,
        "start date | reporting starts | period start | from date | service start | \
         beginn der auswertung | début des rapports",
    ),
    (
        Role::PeriodEnd,
        "end date | reporting ends | period end | to date | service end | \
         ende der auswertung | fin des rapports",
    ),
    (
        Role::Vendor,
        "vendor | vendor name | supplier | supplier name | payee | payee name | nombre | nome | naam | nom | merchant | \
         merchant name | vendor payee | lieferant | fournisseur | proveedor | fornecedor | \
         fornitore | leverancier | name | contact name | contact | counterparty | \
         counterparty name | beneficiary | beneficiary name | recipient | paid to | \
         empfänger | empfänger zahlungspflichtiger | auftraggeber empfänger | begünstigter | \
         beguenstigter zahlungspflichtiger | begünstigter zahlungspflichtiger | creditor | \
         company | organisation name | empfänger auftraggeber | vendorname | display name",
    ),
    (
        Role::Account,
        "distribution account | expense account | gl account | account name | \
         accounting category | account | accounts | category | expense category | \
         account title | financial row | ledger account | nominal account | nominal | \
         konto | kategorie | compte | catégorie | cuenta | categoría | conta | categoria | \
         conto | expense type | expense area | cost category | account description | \
         kostenart | budget category | merchant category | gl account name | full name | \
         accounttitle",
    ),
    (
        Role::Memo,
        "memo description | memo | description | transaction description | details | \
         detail | trans description | expense description | narrative | notes memo | notes | \
         note | comment | comments | purpose | purpose of expenditure | beschreibung | \
         verwendungszweck | buchungstext | bezeichnung | libellé | libelle | concepto | \
         descripción | descrição | descrizione | histórico | omschrijving | particulars | \
         text | message | summary | line description | transaction line description | \
         item description | subject | communication",
    ),
    (
        Role::Amount,
        "amount | line amount | net amount | amount net | transaction amount | \
         expense amount | cost | amount spent | total spent | spend | spent | betrag | \
         betrag in eur | importe | montant | importo | valor | bedrag | kosten | \
         ausgegebener betrag | coût | coûts | cout | montant dépensé | costo | coste | \
         custo | amount one column | value | cost in local currency | cost in usd | \
         cost micros | ausgaben | umsatz | actual cost | actual | net | amt | total | \
         total amount | amount in | price | charge | charges | paid amount | \
         payment amount | invoice amount | amount paid | gross amount | gross | összeg | sum",
    ),
    (
        Role::Debit,
        "debit | debit amount | debit amt | withdrawals | withdrawal | debits | paid out | \
         money out | outflow | soll | débit | débits | cargo | cargos | \
         debit amount two column approach | withdrawal amount | belastung | payments out | \
         out | debit usd | debet | saídas | spent amount",
    ),
    (
        Role::Credit,
        "credit | credit amount | credit amt | deposits | deposit | credits | paid in | \
         money in | inflow | haben | crédit | crédits | abono | abonos | \
         credit amount two column approach | deposit amount | gutschrift | payments in | \
         in | credit usd | entradas",
    ),
    (
        Role::Direction,
        "debit credit | dr cr | cr dr | d c | direction | af bij | s h | credit debit | \
         soll haben | credit or debit | d k",
    ),
    (
        Role::Currency,
        "currency | currency code | ccy | currency symbol | währung | währungscode | \
         waehrung | devise | code devise | moneda | moeda | currency iso | account currency",
    ),
    (
        Role::Class,
        "class | department | department name | cost center | cost centre | team | tag | \
         tags | division | business unit | kostenstelle | klasse | classe | labels | label | \
         tracking category | location | service | directorate",
    ),
    (
        Role::Reference,
        "num | no | ref | ref no | reference | reference number | invoice number | \
         invoice no | document number | bill number | check number | check or slip # | \
         check # | belegnummer | transaction number | voucher | voucher number | \
         expense reference id | balance transaction id | txn id | id | receipt number | \
         number",
    ),
    (
        Role::Transaction,
        "transaction id | journal number | journal id | journal no | trans # | \
         entry number | journal entry id",
    ),
    (
        Role::Kind,
        "transaction type | type | source | txn type | trans type | reporting category | \
         journal type | record type | source type",
    ),
    (
        Role::AccountGroup,
        "account group | account type | account class | accounttype | account category",
    ),
    (
        Role::Status,
        "status | state | transaction status | payment status",
    ),
    (
        Role::Balance,
        "balance | running balance | running bal | running total | account balance | saldo | \
         kontostand | solde | balance amount | available balance",
    ),
    (
        Role::Campaign,
        "campaign | campaign name | kampagne | kampagnenname | campagne | \
         nom de la campagne | campaña | campanha | ad set name | ad name | \
         campaign group name",
    ),
    (
        Role::Budget,
        "budget | budgeted | forecast | planned | budget amount | budgeted cost | \
         planned cost | plan | budgeted cost in campaign",
    ),
    (
        Role::Ignore,
        "impressions | impr | clicks | klicks | link clicks | clicks all | ctr | \
         conversions | avg cost | avg cpc | cost conv | conv value cost | reach | results | \
         frequency | split | split account | clr | cleared | tax | tax amount | vat | \
         sales tax amount | original amount | original currency | exchange rate | fee | \
         quantity | qty | mcc | receipt | campaign id | campaign type | campaign status | \
         account id | impressionen | customer | client | unit price | unitamount | \
         tax rate | amount due | due date | website clicks | credit limit | variance | \
         % variance | invoice amount due",
    ),
];

/// The best role for a header, and how sure it is: lower is surer.
pub(crate) fn best(header: &str) -> Option<(Role, usize)> {
    let name = plain(header);
    exact(&name)
        .or_else(|| {
            let bare = plain(header.split(['(', '[']).next().unwrap_or(""));
            exact(&bare)
                .filter(|_| bare != name)
                .map(|(role, rank)| (role, rank + 1))
        })
        .or_else(|| by_words(&name).map(|role| (role, 200)))
}

fn exact(name: &str) -> Option<(Role, usize)> {
    if name.is_empty() {
        return None;
    }
    NAMES.iter().find_map(|(role, names)| {
        let rank = names.split(" | ").position(|known| known == name)?;
        Some((*role, rank))
    })
}

/// Words that give a header away when the whole is not known.
fn by_words(name: &str) -> Option<Role> {
    let has = |word: &str| name.split(' ').any(|part| part == word);
    let any = |words: &[&str]| words.iter().any(|word| has(word));
    if any(&[
        "%", "rate", "ratio", "per", "avg", "average", "cpc", "cpm", "tax", "vat", "original",
        "due", "discount", "count", "quantity", "number", "limit", "id", "year", "birth", "code",
        "zip", "phone", "phone", "conv",
    ]) {
        return None;
    }
    if any(&["balance", "saldo"]) {
        Some(Role::Balance)
    } else if any(&["budget", "budgeted", "forecast"]) {
        Some(Role::Budget)
    } else if any(&["date", "datum", "fecha"]) {
        Some(Role::Date)
    } else if any(&[
        "amount", "betrag", "importe", "montant", "spent", "spend", "cost", "value",
    ]) && !has("micros")
    {
        Some(Role::Amount)
    } else if any(&["debit", "withdrawal", "withdrawals"]) {
        Some(Role::Debit)
    } else if any(&["credit", "deposit", "deposits"]) {
        Some(Role::Credit)
    } else if any(&["vendor", "supplier", "merchant", "payee", "beneficiary"]) {
        Some(Role::Vendor)
    } else if any(&["currency", "währung"]) {
        Some(Role::Currency)
    } else if any(&["description", "memo", "comment", "narrative"]) {
        Some(Role::Memo)
    } else if any(&["category", "account"]) && !has("id") {
        Some(Role::Account)
    } else if any(&["department", "class"]) {
        Some(Role::Class)
    } else if any(&["campaign"]) && !has("id") {
        Some(Role::Campaign)
    } else {
        None
    }
}
