//! Rule 10: the plan can't reach the goal; the weakest stage; leads beyond sales' or service's
//! capacity.

use super::{Evidence, Finding, Principle, Rule, Severity, Step, Suggestion};
use crate::analysis::{Analysis, FunnelMeasure};
use crate::assessment::Assessment;
use crate::change::{Place, Screen};
use crate::record::Lane;
use crate::value::words::{self, Words};
use crate::value::{Money, Rate, Side};

const BACKWARDS: Principle = Principle {
    text: "A modern marketing engine is reverse engineered to support the sales goals: from win \
           rates, average first sale and customer value follow the leads that it takes.",
    source: "Guidance for executives of B2B companies, “Marketing has to connect to sales”",
};

const CAPACITY: Principle = Principle {
    text: "Ramping up marketing when service or sales can’t handle the load is wasteful and puts \
           stress on the company.",
    source: "Shared vision and roadmap, “De-siloing teams”",
};

const TIME: Principle = Principle {
    text: "Marketing takes time: leads must exist months before the customers that they become.",
    source: "Guidance for executives of B2B companies, “Marketing takes time”; Kellblog, \
             December 2019",
};

/// From this part of last year's revenue on, what existing customers bring is a strength.
fn loyal() -> Rate {
    Rate::percent(85)
}

pub fn rule(_assessment: &Assessment, analysis: &Analysis) -> Vec<Finding> {
    let Some(funnel) = &analysis.funnel else {
        return Vec::new();
    };
    let teller = Teller {
        analysis,
        funnel,
        words: Words::window(analysis.currency),
    };
    [
        teller.out_of_reach(),
        teller.too_late(),
        teller.beyond_sales(),
        teller.beyond_service(),
        teller.weakest(),
        teller.existing_stay(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

struct Teller<'a> {
    analysis: &'a Analysis,
    funnel: &'a FunnelMeasure,
    words: Words,
}

impl Teller<'_> {
    fn out_of_reach(&self) -> Option<Finding> {
        self.funnel
            .surplus
            .filter(|surplus| surplus.is_negative())?;
        let reached = self.funnel.forward?.revenue?;
        let new = self.funnel.new_revenue_needed?;
        let needed = self.funnel.backward?.entering?;
        let planned = words::people(self.funnel.stages.first()?.expected?);
        let words = self.words;
        // Within a fifth of it the plan is stretched; below, the goal is out of reach.
        let severity = if reached.share_of(new)? < Rate::percent(80) {
            Severity::Critical
        } else {
            Severity::Important
        };
        let mut finding = self.finding(
            "goal-out-of-reach",
            severity,
            BACKWARDS,
            "What enters, times the rates, times the average first sale stays below the goal less \
             what existing customers bring.",
        );
        let name = &self.funnel.stages[0].name;
        finding.title = format!(
            "The goal needs {} {name}; the plan counts on {planned}",
            words::count(needed)
        );
        finding.text = format!(
            "At these rates they bring {} of the {} of new revenue that the goal needs.",
            words.money(reached),
            words.money(new)
        );
        finding.figures = vec![
            ("New revenue needed".to_owned(), words.money(new)),
            ("Expected".to_owned(), words.money(reached)),
        ];
        finding.suggestions = vec![suggest(
            "Fill the funnel or lower the goal",
            "The goal and what enters the funnel don’t agree yet.",
            Lane::Demand,
            Side::Marketing,
        )];
        Some(finding)
    }

    fn too_late(&self) -> Option<Finding> {
        let timing = &self.funnel.timing;
        let by = timing.last_leads_by.filter(|_| timing.has_passed)?;
        let cycle = timing.sales_cycle_months?;
        let mut finding = self.finding(
            "leads-too-late",
            Severity::Critical,
            TIME,
            "The last month of the year less the sales cycle has passed.",
        );
        finding.title = format!("New leads come too late for {}", self.analysis.plan_year);
        finding.text = format!(
            "A sale takes {}. Leads that come after {} become customers in the next year.",
            words::plural(u64::from(cycle), "month", "months"),
            words::month_long(by)
        );
        finding.figures = vec![("Last leads by".to_owned(), words::month_long(by))];
        Some(finding)
    }

    fn beyond_sales(&self) -> Option<Finding> {
        let capacity = &self.funnel.capacity;
        let (needed, possible) = (capacity.leads_needed?, capacity.leads_possible?);
        capacity.leads_exceed_sales?.then_some(())?;
        let leads = &self.funnel.stages[self.funnel.leads_stage].name;
        let mut finding = self.finding(
            "leads-beyond-sales",
            Severity::Important,
            CAPACITY,
            "The leads that the goal asks for exceed what sales said it can work.",
        );
        finding.title = format!("The goal needs more {leads} than sales can work");
        finding.text = format!(
            "{} {leads} a year; sales can work {}.",
            words::count(needed),
            words::count(possible)
        );
        finding.figures = vec![
            ("Needed a year".to_owned(), words::count(needed)),
            ("Sales can work".to_owned(), words::count(possible)),
        ];
        finding.suggestions = vec![suggest(
            "Agree on a qualified lead",
            "Fewer and better leads fit the hands that sales has.",
            Lane::SalesAlignment,
            Side::Sales,
        )];
        Some(finding)
    }

    fn beyond_service(&self) -> Option<Finding> {
        let capacity = &self.funnel.capacity;
        let needed = capacity.customers_needed_a_quarter?;
        let possible = capacity.customers_possible_a_quarter?;
        capacity.customers_exceed_service?.then_some(())?;
        let mut finding = self.finding(
            "customers-beyond-service",
            Severity::Important,
            CAPACITY,
            "The customers that the goal asks for exceed what service said it can take on.",
        );
        "The goal brings more customers than service can take on".clone_into(&mut finding.title);
        finding.text = format!(
            "{} a quarter; service can take on {}.",
            words::plural(needed, "new customer", "new customers"),
            words::count(possible)
        );
        finding.figures = vec![
            ("Needed a quarter".to_owned(), words::count(needed)),
            ("Service can take on".to_owned(), words::count(possible)),
        ];
        finding.suggestions = vec![suggest(
            "Make room in service before the ramp",
            "A customer who waits is lost twice.",
            Lane::People,
            Side::Marketing,
        )];
        Some(finding)
    }

    fn weakest(&self) -> Option<Finding> {
        let index = self.funnel.weakest?;
        let stage = &self.funnel.stages[index];
        let next = &self.funnel.stages.get(index + 1)?.name;
        let (last, planned) = (stage.rate_last_year?, stage.rate?);
        // Less than a twentieth below the plan is noise.
        if last.decimal() >= planned.decimal() * Rate::percent(95).decimal() {
            return None;
        }
        let words = self.words;
        let mut finding = self.finding(
            "weakest-stage",
            Severity::Watch,
            BACKWARDS,
            "Of all steps, last year’s rate is here the smallest part of the planned one.",
        );
        finding.title = format!("From {} to {next} is the weakest step", stage.name);
        finding.text = format!(
            "Last year {} of the {} went on; the plan counts on {}.",
            words.percent(last),
            stage.name,
            words.percent(planned)
        );
        finding.figures = vec![
            ("Last year".to_owned(), words.percent(last)),
            ("Planned".to_owned(), words.percent(planned)),
        ];
        Some(finding)
    }

    fn existing_stay(&self) -> Option<Finding> {
        let existing = self.analysis.revenue.existing?;
        let last = self.analysis.revenue.last_year?;
        let part = existing.share_of(last)?;
        (part >= loyal() && existing > Money::ZERO).then_some(())?;
        let words = self.words;
        let mut finding = self.finding(
            "existing-customers-stay",
            Severity::Strength,
            BACKWARDS,
            &format!(
                "Existing customers are expected to bring {} or more of last year’s revenue.",
                words.percent_short(loyal())
            ),
        );
        "Existing customers stay".clone_into(&mut finding.title);
        finding.text = format!(
            "{} is expected from them, {} of last year’s revenue.",
            words.money(existing),
            words.percent(part)
        );
        finding.figures = vec![("Expected".to_owned(), words.money(existing))];
        Some(finding)
    }

    fn finding(&self, id: &str, severity: Severity, principle: Principle, reason: &str) -> Finding {
        Finding {
            id: id.to_owned(),
            rule: Rule::Funnel,
            step: Step::How,
            severity,
            title: String::new(),
            text: String::new(),
            figures: Vec::new(),
            evidence: vec![Evidence {
                what: "The funnel".to_owned(),
                value: String::new(),
                records: vec![self.funnel.record],
                spend: None,
                place: Place::screen(Screen::Funnel),
            }],
            principle,
            reason: reason.to_owned(),
            suggestions: Vec::new(),
            is_provisional: false,
        }
    }
}

fn suggest(title: &str, why: &str, lane: Lane, side: Side) -> Suggestion {
    Suggestion {
        title: title.to_owned(),
        why: why.to_owned(),
        lane,
        side,
        cost: None,
    }
}
