//! The funnel in one sentence, part by part: what can be edited, what is held, what answers.

use serde::Serialize;

use super::FunnelMeasure;
use crate::assessment::Assessment;
use crate::record::{Client, Funnel, Held, SolveFor};
use crate::value::words::{self, Words};

/// Running text, or a number in it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "four independent things that the window shows of a number"
)]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Span {
    /// What is read; a number that isn't known says so in words.
    pub text: String,
    /// The name that [`super::FunnelEdit::read`] takes: `goal`, `existing`, `customers`,
    /// `average_sale`, `leads`, `entering`, `budget`; empty for running text and for figures that
    /// only follow.
    pub field: String,
    /// True for a number, shown in bold.
    pub is_number: bool,
    pub is_known: bool,
    pub is_held: bool,
    /// True for the number that answers.
    pub is_solved: bool,
}

/// Backwards from the goal; forwards where the goal is what answers, or where the goal can't be
/// reached back from yet.
pub fn of(measure: &FunnelMeasure, funnel: &Funnel, assessment: &Assessment) -> Vec<Span> {
    let client = assessment.client();
    let teller = Teller {
        measure,
        funnel,
        client,
        assessment,
        words: Words::window(client.currency),
        spans: Vec::new(),
    };
    let only_forward = measure.backward.is_none() && measure.forward.is_some();
    if funnel.solve_for == SolveFor::Goal || only_forward {
        teller.forward()
    } else {
        teller.backward()
    }
}

struct Teller<'a> {
    measure: &'a FunnelMeasure,
    funnel: &'a Funnel,
    client: &'a Client,
    assessment: &'a Assessment,
    words: Words,
    spans: Vec<Span>,
}

impl Teller<'_> {
    /// “To reach $5,000,000 with $3,560,000 from existing customers, Halden must win 40 new
    /// customers at $36,000. That takes 1,000 leads from 25,000 prospects. At $302,500 of
    /// marketing, a lead costs $302.50 and marketing is 6.1% of the goal.”
    fn backward(mut self) -> Vec<Span> {
        let backward = self.measure.backward;
        self.say("To reach ");
        self.goal();
        self.say(" with ");
        self.existing();
        self.say(" from existing customers, ");
        let name = self.client.name.clone();
        self.say(&name);
        self.say(" must win ");
        let customers = backward.map(|backward| words::count(backward.customers));
        self.number("customers", customers, None, None);
        self.say(" new customers at ");
        self.sale();
        self.say(". That takes ");
        self.stages(|measure, stage| measure.stages[stage].needed.map(words::count));
        self.say(". ");
        self.cost(
            backward.and_then(|backward| backward.cost_per_lead),
            None,
            backward
                .and_then(|backward| backward.budget_of_goal)
                .map(|share| self.words.percent(share)),
            "the goal",
        );
        self.spans
    }

    /// “1,000 prospects become 70 leads and 7 customers at $36,000: $252,000 of new revenue. At
    /// $25,000 of marketing, a lead costs $357.14, a customer $3,571.43, and marketing is 9.92% of
    /// that revenue.”
    fn forward(mut self) -> Vec<Span> {
        let forward = self.measure.forward;
        let entering = self.funnel.entering.map(words::count);
        self.number("entering", entering, None, None);
        let first = self.funnel.stages[0].name.clone();
        self.say(&format!(" {first} become "));
        let leads = self.measure.leads_stage;
        if leads > 0 {
            let count = self.measure.stages[leads].expected.map(words::people);
            self.number("leads", count, Some(Held::Leads), Some(SolveFor::Leads));
            let name = self.funnel.stages[leads].name.clone();
            self.say(&format!(" {name} and "));
        }
        let customers = forward.map(|forward| words::people(forward.customers));
        self.number("customers", customers, None, None);
        self.say(" customers at ");
        self.sale();
        self.say(": ");
        let revenue = forward
            .and_then(|forward| forward.revenue)
            .map(|revenue| self.words.money(revenue));
        self.number("new_revenue", revenue, None, None);
        self.say(" of new revenue");
        if self.funnel.revenue_existing.is_some() && self.client.revenue_goal.is_some() {
            self.say(". With ");
            self.existing();
            self.say(" from existing customers, the goal is ");
            self.goal();
        }
        self.say(". ");
        self.cost(
            forward.and_then(|forward| forward.cost_per_lead),
            forward.and_then(|forward| forward.cost_per_customer),
            forward
                .and_then(|forward| forward.budget_of_revenue)
                .map(|share| self.words.percent_to(share, 2)),
            "that revenue",
        );
        self.spans
    }

    /// Leads from prospects, or what enters alone where leads are what enters.
    fn stages(&mut self, count: fn(&FunnelMeasure, usize) -> Option<String>) {
        let leads = self.measure.leads_stage;
        let name = self.funnel.stages[leads].name.clone();
        let value = count(self.measure, leads);
        self.number("leads", value, Some(Held::Leads), Some(SolveFor::Leads));
        self.say(&format!(" {name}"));
        if leads > 0 {
            self.say(" from ");
            let value = count(self.measure, 0);
            self.number("entering", value, None, None);
            let first = self.funnel.stages[0].name.clone();
            self.say(&format!(" {first}"));
        }
    }

    fn cost(
        &mut self,
        lead: Option<crate::value::Money>,
        customer: Option<crate::value::Money>,
        share: Option<String>,
        of: &str,
    ) {
        self.say("At ");
        let budget = self.measure.budget.map(|budget| self.words.money(budget));
        self.number("budget", budget, Some(Held::Budget), Some(SolveFor::Budget));
        self.say(" of marketing");
        let facts = [
            ("a lead costs ", lead.map(|cost| self.words.money(cost))),
            ("a customer ", customer.map(|cost| self.words.money(cost))),
            ("marketing is ", share),
        ];
        let known: Vec<(&str, String)> = facts
            .into_iter()
            .filter_map(|(text, value)| value.map(|value| (text, value)))
            .collect();
        let count = known.len();
        for (index, (text, value)) in known.into_iter().enumerate() {
            let joint = match (index, count) {
                (0, _) => ", ",
                (1, 2) => " and ",
                (index, count) if index + 1 == count => ", and ",
                _ => ", ",
            };
            self.say(joint);
            self.say(text);
            let is_share = text.starts_with("marketing");
            self.number("", Some(value), None, None);
            if is_share {
                self.say(&format!(" of {of}"));
            }
        }
        self.say(".");
    }

    fn goal(&mut self) {
        let goal = self.client.revenue_goal.map(|goal| self.words.money(goal));
        self.number("goal", goal, Some(Held::Goal), Some(SolveFor::Goal));
    }

    fn existing(&mut self) {
        let existing = self
            .funnel
            .revenue_existing
            .map(|existing| self.words.money(existing));
        self.number("existing", existing, None, None);
    }

    fn sale(&mut self) {
        let sale = self
            .funnel
            .average_first_sale
            .map(|sale| self.words.money(sale));
        self.number("average_sale", sale, Some(Held::AverageSale), None);
    }

    fn say(&mut self, text: &str) {
        match self.spans.last_mut().filter(|span| !span.is_number) {
            Some(span) => span.text.push_str(text),
            None => self.spans.push(Span {
                text: text.to_owned(),
                field: String::new(),
                is_number: false,
                is_known: true,
                is_held: false,
                is_solved: false,
            }),
        }
    }

    fn number(
        &mut self,
        field: &str,
        value: Option<String>,
        pin: Option<Held>,
        mark: Option<SolveFor>,
    ) {
        let is_known = value.is_some();
        self.spans.push(Span {
            text: value.unwrap_or_else(|| self.unknown(field)),
            field: field.to_owned(),
            is_number: true,
            is_known,
            is_held: pin.is_some_and(|pin| self.funnel.held.contains(&pin)),
            is_solved: mark == Some(self.funnel.solve_for),
        });
    }

    /// `Ask Dana`, or a plain question mark of words.
    fn unknown(&self, field: &str) -> String {
        let person = match field {
            "goal" => self.assessment.ask_client("revenue_goal"),
            "existing" => self.assessment.ask_funnel("revenue_existing"),
            "average_sale" => self.assessment.ask_funnel("average_first_sale"),
            other => self.assessment.ask_funnel(other),
        };
        if person.is_empty() {
            question(field).to_owned()
        } else {
            format!("ask {person}")
        }
    }
}

/// What is asked in place of a number.
fn question(field: &str) -> &'static str {
    match field {
        "customers" | "leads" | "entering" => "how many?",
        _ => "how much?",
    }
}
