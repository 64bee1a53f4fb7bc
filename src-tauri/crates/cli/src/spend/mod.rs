//! `spend`: sums per year, side, category and month, and the lines that they are made of.

mod lines;
mod sums;
mod years;

use clap::{Args, Subcommand};
use domain::spend::{Allocation, Category, Destination, LineOrder};
use domain::value::{Month, words};
use practice::view::{LineChoice, LineFilter, LineSelection};
use practice::{Now, Practice, client, spend};

use crate::arguments::{NONE, Of, OrNone, or_none, order, word};
use crate::output::{self, End, Result};
use lines::LineList;
use sums::Sums;
use years::YearList;

/// Without a word after it, the sums.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Spend {
    #[command(subcommand)]
    what: Option<SpendCommand>,
    #[arg(long, required = true)]
    client: Option<String>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum SpendCommand {
    /// Sums per year, side, category and month.
    Sums {
        #[command(flatten)]
        of: Of,
        #[command(flatten)]
        filter: Filter,
    },
    /// The lines themselves, each with its file, row and cell.
    Lines {
        #[command(flatten)]
        of: Of,
        #[command(flatten)]
        filter: Filter,
        /// date, vendor, amount or file; a hyphen in front turns the order around.
        #[arg(long, default_value = "file", allow_hyphen_values = true, value_parser = order)]
        sort: LineOrder,
        /// Lines shown; 0 for all.
        #[arg(long, default_value_t = 0)]
        limit: u32,
        /// Lines left out before the first.
        #[arg(long, default_value_t = 0)]
        offset: u32,
    },
    /// Decides every line that the filter finds, as one step to undo. No rule changes that later.
    Decide {
        #[command(flatten)]
        of: Of,
        #[command(flatten)]
        filter: Filter,
        #[command(flatten)]
        to: To,
    },
    /// Where a line comes from: file, sheet, row and cell, with the rows around it.
    Source {
        /// The id of the line, as `spend lines --json` gives it.
        line: String,
        #[command(flatten)]
        of: Of,
    },
    /// All years beside each other, with the change from each to the next.
    Years {
        #[command(flatten)]
        of: Of,
    },
}

/// What lines are to become; what is not given stays as each line has it.
#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
struct To {
    /// The side; undecided opens the lines again.
    #[arg(id = "to-side", long = "to-side", value_name = "SIDE", value_parser = word::<Destination>)]
    side: Option<Destination>,
    /// Marketing's percent of a shared amount.
    #[arg(
        id = "to-marketing",
        long = "to-marketing",
        requires = "to-side",
        value_name = "PERCENT",
        default_value_t = 50,
        value_parser = clap::value_parser!(u8).range(0..=100)
    )]
    marketing: u8,
    /// A category's word.
    #[arg(id = "to-category", long = "to-category", value_name = "CATEGORY", value_parser = word::<Category>)]
    category: Option<Category>,
    /// A channel's name; none takes it away.
    #[arg(id = "to-channel", long = "to-channel", value_name = "CHANNEL")]
    channel: Option<String>,
}

impl To {
    fn choice(self) -> LineChoice {
        LineChoice {
            allocation: self.side.map(|side| match side {
                Destination::Shared => Allocation::shared(self.marketing),
                side => Allocation::to(side),
            }),
            category: self.category,
            channel: self.channel.map(|name| match name.as_str() {
                NONE => String::new(),
                _ => name,
            }),
        }
    }
}

/// Which lines; what is not given doesn't narrow.
#[derive(Clone, Debug, Default, Args)]
pub struct Filter {
    /// Part of the vendor.
    #[arg(long, default_value = "")]
    vendor: String,
    /// Part of the account.
    #[arg(long, default_value = "")]
    account: String,
    /// sales, marketing, shared, neither or undecided; what is shared belongs to both sides.
    #[arg(long, value_parser = word::<Destination>)]
    side: Option<Destination>,
    /// A category's word; none for lines without one.
    #[arg(long, value_parser = or_none::<Category>)]
    category: Option<OrNone<Category>>,
    /// A channel's name; none for lines without one.
    #[arg(long, default_value = "")]
    channel: String,
    /// The id of an import.
    #[arg(long)]
    import: Option<domain::value::Id>,
    /// First month, YYYY-MM.
    #[arg(long)]
    from: Option<Month>,
    /// Last month, YYYY-MM.
    #[arg(long)]
    to: Option<Month>,
    /// Part of the vendor, account, channel, memo or reference.
    #[arg(long, default_value = "")]
    text: String,
}

impl Filter {
    /// The filter as the verbs take it, in the given order.
    pub fn sorted(self, order: LineOrder) -> LineFilter {
        let no_channel = self.channel == NONE;
        LineFilter {
            vendor: self.vendor,
            account: self.account,
            side: self.side,
            category: self.category.and_then(|one| one.0),
            no_category: self.category == Some(OrNone(None)),
            channel: if no_channel {
                String::new()
            } else {
                self.channel
            },
            no_channel,
            import: self.import,
            from: self.from,
            to: self.to,
            text: self.text,
            order,
        }
    }
}

pub async fn carry_out(practice: &Practice, spend: Spend, now: Now) -> Result<End> {
    match spend.what {
        None => {
            let of = Of {
                client: spend.client.unwrap_or_default(),
                json: spend.json,
            };
            sums(practice, &of, Filter::default(), now).await
        }
        Some(SpendCommand::Sums { of, filter }) => sums(practice, &of, filter, now).await,
        Some(SpendCommand::Lines {
            of,
            filter,
            sort,
            limit,
            offset,
        }) => lines(practice, &of, &filter.sorted(sort), limit, offset, now).await,
        Some(SpendCommand::Decide { of, filter, to }) => {
            decide(practice, &of, filter, to, now).await
        }
        Some(SpendCommand::Source { line, of }) => source(practice, &of, line, now).await,
        Some(SpendCommand::Years { of }) => years(practice, &of, now).await,
    }
}

/// What the filter finds is selected whole, as a person would in the list.
async fn decide(practice: &Practice, of: &Of, filter: Filter, to: To, now: Now) -> Result<End> {
    let id = client::find(practice, &of.client).await?;
    let filter = filter.sorted(LineOrder::default());
    let list = spend::list(practice, id, filter.clone(), now).await?;
    let selection = LineSelection {
        filter,
        revision: list.revision,
        ranges: list
            .total
            .checked_sub(1)
            .map(|last| (0, last))
            .into_iter()
            .collect(),
    };
    let edited = spend::decide_selected(practice, id, selection, to.choice(), now);
    output::edited(&edited.await?, of.json)
}

async fn source(practice: &Practice, of: &Of, line: String, now: Now) -> Result<End> {
    let id = client::find(practice, &of.client).await?;
    let source = spend::source(practice, id, line, now).await?;
    if of.json {
        output::json(&source)?;
        return Ok(End::Done);
    }
    let sheet = match source.sheet.as_str() {
        "" => String::new(),
        sheet => format!(", sheet {sheet}"),
    };
    output::line(&format!("{}{sheet}. {}.", source.file, source.place))?;
    output::line(&format!(
        "“{}” is {}, {}. {}.",
        source.cell,
        source.line.amount,
        source.line.allocation.word(),
        source.why
    ))?;
    if !source.why_channel.is_empty() {
        let (name, why) = (&source.line.channel, &source.why_channel);
        output::line(&format!("Its channel is {name}. {why}."))?;
    }
    for said in [&source.part, &source.fixed, &source.problem] {
        if !said.is_empty() {
            output::line(said)?;
        }
    }
    for row in &source.rows {
        let mark = if row.row == source.row { ">" } else { " " };
        output::line(&format!("{mark} {}  {}", row.row, row.cells.join(" | ")))?;
    }
    Ok(End::Done)
}

async fn years(practice: &Practice, of: &Of, now: Now) -> Result<End> {
    let id = client::find(practice, &of.client).await?;
    let table = YearList::of(spend::years(practice, id, now).await?);
    if of.json {
        output::json(&table)?;
        return Ok(End::Done);
    }
    let years = table.years.iter().map(|year| {
        let plan = if year.plan { " plan" } else { "" };
        format!("{}{plan}", year.year)
    });
    output::line(&format!("  {}", years.collect::<Vec<_>>().join("  ")))?;
    for row in &table.rows {
        let amounts = row
            .amounts
            .iter()
            .zip(&row.changes)
            .map(|(amount, change)| {
                let amount = amount.as_deref().unwrap_or("unknown");
                let percent = change.as_ref().and_then(|change| change.percent.as_ref());
                percent.map_or_else(|| amount.to_owned(), |part| format!("{amount} ({part}%)"))
            });
        output::line(&format!(
            "{} {}  {}",
            row.side,
            row.category.unwrap_or("total"),
            amounts.collect::<Vec<_>>().join("  ")
        ))?;
    }
    for note in &table.notes {
        eprintln!("{note}");
    }
    Ok(End::Done)
}

async fn sums(practice: &Practice, of: &Of, filter: Filter, now: Now) -> Result<End> {
    let id = client::find(practice, &of.client).await?;
    let filter = filter.sorted(LineOrder::default());
    let sums = Sums::of(&spend::sums(practice, id, &filter, now).await?);
    if of.json {
        output::json(&sums)?;
    } else {
        for year in &sums.years {
            output::line(&format!(
                "{}  sales {}  marketing {}  neither {}  undecided {}",
                year.year,
                year.sides.sales,
                year.sides.marketing,
                year.sides.neither,
                year.sides.undecided
            ))?;
        }
    }
    Ok(End::Done)
}

async fn lines(
    practice: &Practice,
    of: &Of,
    filter: &LineFilter,
    limit: u32,
    offset: u32,
    now: Now,
) -> Result<End> {
    let id = client::find(practice, &of.client).await?;
    let lines = LineList::of(spend::find(practice, id, filter, limit, offset, now).await?);
    if of.json {
        output::json(&lines)?;
    } else {
        for line in &lines.rows {
            let day = line
                .date
                .map_or_else(|| line.from.clone(), |date| date.to_string());
            let channel = line.channel.as_ref().map_or("", |channel| &channel.name);
            output::line(&format!(
                "{day}  {}  {}  {}  {}  {channel}  {}, row {}",
                line.amount, line.side, line.vendor, line.account, line.file, line.row
            ))?;
        }
        let found = words::plural(lines.lines, "line", "lines");
        eprintln!("{found}, {} {}.", lines.total, lines.currency);
    }
    Ok(End::Done)
}
