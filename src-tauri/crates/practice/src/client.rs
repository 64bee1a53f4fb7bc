//! Clients: list, make, open, find by name.

use domain::analysis::Analysis;
use domain::assessment::Assessment;
use domain::change::Screen;
use domain::record::{Client, Entry, Funnel, Kind, Problem, Record};
use domain::spend::SpendSummary;
use domain::value::words::{self, Words};
use domain::value::{Choice, Currency, FiscalYear, Id, Money, read};
use store::{ClientCard, FileCheck};

use crate::view::{
    ClientRow, ClientsView, Made, NewClient, NewClientEcho, Offered, ScreenCount, Shell,
};
use crate::{Failure, Now, Practice, Result, balance, sample};

/// The start screen: the client opened last stands first.
pub async fn list(practice: &Practice, now: Now) -> Result<ClientsView> {
    let cards = cards(practice).await?;
    let mut rows = Vec::with_capacity(cards.len());
    for (index, card) in cards.iter().enumerate() {
        rows.push(row(practice, card, index == 0, now).await);
    }
    Ok(ClientsView {
        summary: match cards.len() {
            0 => String::new(),
            n => format!(
                "{} on this computer. Nothing leaves it.",
                number_of_clients(n)
            ),
        },
        offer_sample: !cards.iter().any(|card| card.sample),
        robots: cards.is_empty().then(balance::even),
        rows,
    })
}

/// Clients that are not archived, the one opened last first.
pub async fn cards(practice: &Practice) -> Result<Vec<ClientCard>> {
    let mut cards = practice.workspace.clients().await?;
    cards.retain(|card| !card.archived);
    cards.sort_by(|a, b| b.opened_at.cmp(&a.opened_at).then(a.name.cmp(&b.name)));
    Ok(cards)
}

/// The client that a name or an id means.
///
/// # Errors
/// When there is none, or when two have the name.
pub async fn find(practice: &Practice, text: &str) -> Result<Id> {
    let cards = practice.workspace.clients().await?;
    if let Some(card) = cards.iter().find(|card| card.id.to_string() == text) {
        return Ok(card.id);
    }
    let named: Vec<&ClientCard> = cards
        .iter()
        .filter(|card| card.name.to_lowercase() == text.trim().to_lowercase())
        .collect();
    match named.as_slice() {
        [card] => Ok(card.id),
        [] => Err(
            Failure::not_found(format!("There is no client called “{text}”."))
                .hint("List the clients to see their names and ids."),
        ),
        _ => Err(
            Failure::not_found(format!("More than one client is called “{text}”."))
                .hint("Use its id instead."),
        ),
    }
}

/// What the sheet shows while it is being filled in.
#[expect(clippy::unused_async, reason = "every verb of the list is awaited")]
pub async fn echo(practice: &Practice, form: NewClient, now: Now) -> Result<NewClientEcho> {
    let plan = FiscalYear::of(now.today, form.fiscal_year_start.clamp(1, 12));
    let mut echo = NewClientEcho {
        last_year: plan.previous().to_string(),
        goal_year: plan.to_string(),
        unit: form.currency.parse().map_or("", Currency::unit).to_owned(),
        currencies: Currency::all()
            .map(|currency| Offered {
                value: currency.to_string(),
                label: format!("{currency}, {}", currency.name()),
            })
            .collect(),
        months: FiscalYear::of(now.today, 1)
            .period()
            .iter()
            .map(|month| Offered {
                value: month.number().to_string(),
                label: month.name().to_owned(),
            })
            .collect(),
        filled: filled(&form),
        ..NewClientEcho::default()
    };
    match read_form(practice, &form, now) {
        Ok(client) => {
            let words = Words::window(client.currency);
            let shown =
                |amount: Option<Money>| amount.map(|amount| format!("= {}", words.money(amount)));
            echo.revenue_last_year = shown(client.revenue_last_year).unwrap_or_default();
            echo.revenue_goal = shown(client.revenue_goal).unwrap_or_default();
            if let (Some(last), Some(goal)) = (client.revenue_last_year, client.revenue_goal)
                && let Some(growth) = (goal - last).share_of(last)
            {
                let more = if goal < last { "less" } else { "more" };
                let growth = words.percent_short(domain::value::Rate::new(growth.decimal().abs()));
                echo.revenue_goal =
                    format!("{}, {growth} {more} than last year", echo.revenue_goal);
            }
        }
        // An empty name is no mistake while the sheet is being filled in.
        Err(problems) => {
            echo.problems = problems
                .into_iter()
                .filter(|problem| problem.field != "name")
                .collect();
        }
    }
    Ok(echo)
}

/// Makes a client and opens it, or says which fields were refused.
pub async fn new(practice: &Practice, form: NewClient, now: Now) -> Result<Made> {
    Ok(match make(practice, &form, now).await? {
        Ok(card) => Made::Opened {
            shell: open(practice, card.id, now).await?,
        },
        Err(problems) => Made::Refused { problems },
    })
}

/// Makes a client from the six fields.
pub async fn make(
    practice: &Practice,
    form: &NewClient,
    now: Now,
) -> Result<std::result::Result<ClientCard, Vec<Problem>>> {
    let client = match read_form(practice, form, now) {
        Ok(client) => client,
        Err(problems) => return Ok(Err(problems)),
    };
    let known = practice.workspace.clients().await?;
    if known
        .iter()
        .any(|card| card.name.to_lowercase() == client.name.to_lowercase())
    {
        let message = format!(
            "There is a client called “{}” already. Open it, or choose another name.",
            client.name
        );
        return Ok(Err(vec![Problem::new("name", message)]));
    }
    let entries = first_entries(practice, client);
    let id = practice.new_id();
    let file = practice
        .workspace
        .create(id, &entries, false, now.utc)
        .await?;
    practice.keep(file).await;
    let card = practice
        .workspace
        .clients()
        .await?
        .into_iter()
        .find(|card| card.id == id);
    card.map(Ok)
        .ok_or_else(|| Failure::not_found("The new client can’t be found in the workspace."))
}

/// What a client starts with: its profile and an empty funnel.
fn first_entries(practice: &Practice, client: Client) -> Vec<Entry> {
    vec![
        Entry::new(practice.new_id(), Record::Client(client)),
        Entry::new(practice.new_id(), Record::Funnel(Funnel::default())),
    ]
}

/// Opens a client and says what stands around its screens.
pub async fn open(practice: &Practice, client: Id, now: Now) -> Result<Shell> {
    let file = practice.file(client).await?;
    practice.workspace.remember_opened(client, now.utc).await?;
    let assessment = file.assessment(now.today).await?;
    let state = file.state().await?;
    let profile = assessment.client();
    let sample = practice
        .workspace
        .clients()
        .await?
        .iter()
        .any(|card| card.id == client && card.sample);
    Ok(Shell {
        client,
        name: profile.name.clone(),
        monogram: monogram(&profile.name),
        sample,
        currency: profile.currency.code().to_owned(),
        revision: state.revision,
        undo: state.undo,
        redo: state.redo,
        counts: counts(&assessment),
    })
}

/// Opens the sample client, made the first time.
pub async fn open_sample(practice: &Practice, now: Now) -> Result<Shell> {
    let id = sample::open(practice, now).await?;
    open(practice, id, now).await
}

/// Opens and verifies every file of the workspace.
pub async fn check(practice: &Practice) -> Result<Vec<FileCheck>> {
    Ok(practice.workspace.check().await?)
}

/// How much there is on each screen that lists something.
fn counts(assessment: &Assessment) -> Vec<ScreenCount> {
    // Answers and budget lines stand within a screen that is about more.
    let lists = Kind::all()
        .into_iter()
        .filter(|kind| !kind.is_single() && !matches!(kind, Kind::Answer | Kind::Budget));
    let listed = lists.map(|kind| {
        let of_kind = |record: &&Record| record.kind() == kind;
        let count = assessment.records.values().filter(of_kind).count();
        (kind.screen(), count as u64)
    });
    std::iter::once((Screen::Spend, assessment.spend.lines()))
        .chain(listed)
        .filter(|&(_, count)| count > 0)
        .map(|(screen, count)| ScreenCount {
            screen,
            text: words::count(count),
        })
        .collect()
}

async fn row(practice: &Practice, card: &ClientCard, first: bool, now: Now) -> ClientRow {
    let mut row = ClientRow {
        id: card.id,
        name: card.name.clone(),
        monogram: monogram(&card.name),
        line: String::new(),
        sample: card.sample,
        opened: opened_words(&card.opened_at, now),
        robots: None,
        pair: None,
        problem: None,
    };
    match practice.assessment(card.id, now).await {
        Ok(assessment) => {
            let profile = assessment.client();
            row.name.clone_from(&profile.name);
            row.line = profile_line(profile);
            let pair = balance::present(&Analysis::of(&assessment));
            row.pair = balance::fractions(pair);
            if first {
                row.robots = Some(balance::figure(&assessment, pair, None));
            }
        }
        Err(failure) => row.problem = Some(failure.to_string()),
    }
    row
}

/// `Precision measuring instruments · B2B · USD`.
fn profile_line(profile: &Client) -> String {
    let model = match profile.business_model {
        domain::record::BusinessModel::B2b => "B2B",
        domain::record::BusinessModel::B2c => "B2C",
        domain::record::BusinessModel::Both => "B2B and B2C",
    };
    [profile.sector.as_str(), model, profile.currency.code()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// One or two letters.
fn monogram(name: &str) -> String {
    name.split_whitespace()
        .filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()))
        .take(2)
        .flat_map(char::to_uppercase)
        .collect()
}

fn number_of_clients(n: usize) -> String {
    const WORDS: [&str; 11] = [
        "No clients",
        "One client",
        "Two clients",
        "Three clients",
        "Four clients",
        "Five clients",
        "Six clients",
        "Seven clients",
        "Eight clients",
        "Nine clients",
        "Ten clients",
    ];
    WORDS
        .get(n)
        .map_or_else(|| format!("{n} clients"), |words| (*words).to_owned())
}

fn opened_words(at: &str, now: Now) -> String {
    let Ok(at) = chrono::DateTime::parse_from_rfc3339(at) else {
        return String::new();
    };
    let day = at.date_naive();
    match (now.utc.date_naive() - day).num_days() {
        0 => "Today".to_owned(),
        1 => "Yesterday".to_owned(),
        _ => words::date_short(day),
    }
}

/// The profile that the six fields make, or what is wrong with them.
fn read_form(
    practice: &Practice,
    form: &NewClient,
    now: Now,
) -> std::result::Result<Client, Vec<Problem>> {
    let mut problems = Vec::new();
    let currency = form.currency.parse::<Currency>().unwrap_or_else(|error| {
        problems.push(Problem::new("currency", error.to_string()));
        Currency::USD
    });
    if !(1..=12).contains(&form.fiscal_year_start) {
        problems.push(Problem::new(
            "fiscal_year_start",
            "The fiscal year starts in month 1 to 12.",
        ));
    }
    let mut amount = |field: &str, text: &str| {
        if text.trim().is_empty() {
            return None;
        }
        read::money(text, currency)
            .map_err(|message| problems.push(Problem::new(field, message)))
            .ok()
    };
    let revenue_last_year = amount("revenue_last_year", &form.revenue_last_year);
    let revenue_goal = amount("revenue_goal", &form.revenue_goal);
    let start = form.fiscal_year_start.clamp(1, 12);
    let client = Client {
        name: form.name.trim().to_owned(),
        website: form.website.trim().to_owned(),
        currency,
        fiscal_year_start: start,
        plan_year: FiscalYear::of(now.today, start).year,
        revenue_last_year,
        revenue_goal,
        ..Client::default()
    };
    let entry = Entry::new(practice.new_id(), Record::Client(client.clone()));
    let empty = Assessment::of([], SpendSummary::default(), now.today);
    problems.extend(domain::record::check(&entry, &empty));
    if problems.is_empty() {
        Ok(client)
    } else {
        Err(problems)
    }
}

/// A line such as `Acme; acme.com; EUR; 4.0m -> 5.0m` pasted into the name fills the other fields.
fn filled(form: &NewClient) -> Option<NewClient> {
    let parts: Vec<&str> = form.name.split(';').map(str::trim).collect();
    let (name, rest) = parts.split_first().filter(|(_, rest)| !rest.is_empty())?;
    let mut filled = NewClient {
        name: (*name).to_owned(),
        ..form.clone()
    };
    for part in rest {
        if let Some((last, goal)) = part.split_once("->").or_else(|| part.split_once('→')) {
            last.trim().clone_into(&mut filled.revenue_last_year);
            goal.trim().clone_into(&mut filled.revenue_goal);
        } else if let Ok(currency) = part.parse::<Currency>() {
            currency.code().clone_into(&mut filled.currency);
        } else if part.contains('.') && !part.contains(' ') {
            (*part).clone_into(&mut filled.website);
        }
    }
    Some(filled)
}
