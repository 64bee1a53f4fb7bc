//! The client's own rules, in their order, made ready once.

use crate::value::Choice as _;
use regex::{Regex, RegexBuilder};

use super::{Judged, Subject, Verdict, vendor_key};
use crate::spend::{Allocation, Channel, Condition, Field, Match, Reason, Rule};

/// A pattern that needs more memory than this when it is made ready is refused, so that no rule
/// can stop the program.
const PATTERN_SIZE: usize = 1 << 18;

/// Rules in order of position, their texts comparable.
#[derive(Clone, Debug, Default)]
pub(super) struct Rules(Vec<Ready>);

#[derive(Clone, Debug)]
struct Ready {
    rule: Rule,
    says: String,
    tests: Vec<Test>,
}

#[derive(Clone, Debug)]
struct Test {
    field: Field,
    ready: ReadyMatch,
}

#[derive(Clone, Debug)]
enum ReadyMatch {
    /// The text in lower case, and the key it has as a vendor.
    Is(String, String),
    Contains(String),
    Starts(String),
    Regex(Box<Regex>),
    /// An empty text or a broken pattern finds nothing.
    Never,
}

/// Why a rule can't be kept: the field, and a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleProblem {
    pub field: String,
    pub message: String,
}

/// What is wrong with a rule; nothing where it can be kept.
pub fn check_rule(rule: &Rule) -> Vec<RuleProblem> {
    let mut problems = Vec::new();
    let mut add = |field: String, message: String| problems.push(RuleProblem { field, message });
    if rule.conditions.is_empty() && rule.amount.is_none() && rule.dates.is_none() {
        add(
            "conditions".to_owned(),
            "A rule needs something to look for: a vendor, an account, a memo, a class, an amount or a day."
                .to_owned(),
        );
    }
    for (index, condition) in rule.conditions.iter().enumerate() {
        let field = format!("conditions.{index}.text");
        let text = condition.text.trim();
        if text.is_empty() {
            add(
                field,
                format!(
                    "Say what the {} {}.",
                    condition.field.word(),
                    condition.test.title()
                ),
            );
        } else if condition.test == Match::Regex && pattern(text).is_none() {
            add(
                field,
                format!(
                    "“{text}” can’t be searched for as a pattern. Close what it opens, or choose “contains”."
                ),
            );
        }
    }
    if let Some((from, to)) = rule.amount.and_then(|range| range.from.zip(range.to))
        && to < from
    {
        add(
            "amount".to_owned(),
            "The amounts end before they begin.".to_owned(),
        );
    }
    if let Some((from, to)) = rule.dates.and_then(|range| range.from.zip(range.to))
        && to < from
    {
        add(
            "dates".to_owned(),
            "The days end before they begin.".to_owned(),
        );
    }
    let called = rule
        .called
        .as_ref()
        .is_some_and(|name| !name.trim().is_empty());
    let channel = rule.channel.as_deref().map_or("", str::trim);
    if !channel.is_empty() && Channel::named(channel).is_none() {
        add("channel".to_owned(), Channel::too_long());
    }
    if rule.allocation == Allocation::Undecided && channel.is_empty() && !called {
        add(
            "side".to_owned(),
            "Say which side the lines belong to, what their channel is, or what the vendor is to be called."
                .to_owned(),
        );
    }
    if let Allocation::Shared { marketing, neither } = rule.allocation
        && u16::from(marketing) + u16::from(neither) > 100
    {
        add(
            "shares".to_owned(),
            "The shares of a split add up to more than 100%.".to_owned(),
        );
    }
    problems
}

impl Rules {
    pub fn new(rules: &[Rule]) -> Self {
        let mut rules = rules.to_vec();
        rules.sort_by_key(|rule| (rule.position, rule.id));
        Self(rules.into_iter().map(Ready::new).collect())
    }

    /// Which rules may speak about lines of a group, as far as all of its lines are alike; the
    /// first that speaks for all of them ends the list.
    pub fn of_group(&self, subject: &Subject<'_>) -> Vec<usize> {
        let mut found = Vec::new();
        for (index, ready) in self.0.iter().enumerate() {
            if !ready.holds(subject, |field| field != Field::Memo) {
                continue;
            }
            found.push(index);
            if !ready.rule.reads_lines() && ready.rule.allocation != Allocation::Undecided {
                break;
            }
        }
        found
    }

    pub fn reads_lines(&self, index: usize) -> bool {
        self.0[index].rule.reads_lines()
    }

    /// The name that the rules of a group give its vendor, whatever the line.
    pub fn name(&self, found: &[usize]) -> Option<String> {
        found
            .iter()
            .map(|&index| &self.0[index].rule)
            .find(|rule| !rule.reads_lines() && rule.called.is_some())
            .and_then(|rule| rule.called.clone())
    }

    /// What a line of a judged group is.
    pub fn of_line(&self, judged: &Judged, subject: &Subject<'_>) -> Verdict {
        let (mut channel, mut called): (Option<&Ready>, Option<&String>) = (None, None);
        for ready in judged.rules.iter().map(|&index| &self.0[index]) {
            if ready.rule.reads_lines() && !ready.holds_of_line(subject) {
                continue;
            }
            let rule = &ready.rule;
            channel = channel.or(rule.channel.is_some().then_some(ready));
            called = called.or(rule.called.as_ref());
            if rule.allocation != Allocation::Undecided {
                return Verdict {
                    channel: channel.map_or_else(|| judged.rest.channel.clone(), Ready::channel),
                    called: called.cloned(),
                    ..Verdict::new(
                        rule.allocation,
                        rule.category.or(judged.rest.category),
                        ready.reason(),
                    )
                };
            }
        }
        Verdict {
            channel: channel.map_or_else(|| judged.rest.channel.clone(), Ready::channel),
            called: called.cloned(),
            ..judged.rest.clone()
        }
    }
}

impl Ready {
    fn new(mut rule: Rule) -> Self {
        rule.channel = rule.channel.as_deref().and_then(Channel::named);
        rule.called = rule
            .called
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty());
        Self {
            says: rule.looks_for(),
            tests: rule.conditions.iter().map(Test::new).collect(),
            rule,
        }
    }

    fn channel(&self) -> Option<Channel> {
        Some(Channel {
            name: self.rule.channel.clone()?,
            reason: self.reason(),
        })
    }

    fn reason(&self) -> Reason {
        Reason::Rule {
            rule: self.rule.id,
            says: self.says.clone(),
        }
    }

    /// Whether the conditions on some of the fields hold. A rule without any condition never
    /// speaks.
    fn holds(&self, subject: &Subject<'_>, of: impl Fn(Field) -> bool) -> bool {
        let asks =
            !self.tests.is_empty() || self.rule.amount.is_some() || self.rule.dates.is_some();
        asks && self
            .tests
            .iter()
            .filter(|test| of(test.field))
            .all(|test| test.holds(subject))
    }

    /// Whether what lines of a group can differ by holds.
    fn holds_of_line(&self, subject: &Subject<'_>) -> bool {
        let amount = self
            .rule
            .amount
            .is_none_or(|range| range.hold(subject.amount));
        let days = self.rule.dates.is_none_or(|range| {
            subject
                .days
                .is_some_and(|(first, last)| range.hold(first, last))
        });
        amount && days && self.holds(subject, |field| field == Field::Memo)
    }
}

impl Test {
    fn new(condition: &Condition) -> Self {
        let text = condition.text.trim();
        let lower = text.to_lowercase();
        let ready = match condition.test {
            _ if text.is_empty() => ReadyMatch::Never,
            Match::Is => ReadyMatch::Is(lower, vendor_key(text)),
            Match::Contains => ReadyMatch::Contains(lower),
            Match::Starts => ReadyMatch::Starts(lower),
            Match::Regex => pattern(text).map_or(ReadyMatch::Never, |regex| {
                ReadyMatch::Regex(Box::new(regex))
            }),
        };
        Self {
            field: condition.field,
            ready,
        }
    }

    fn holds(&self, subject: &Subject<'_>) -> bool {
        let text = match self.field {
            Field::Vendor => subject.vendor,
            Field::Account => subject.account,
            Field::Memo => subject.memo,
            Field::Class => subject.class,
        }
        .trim();
        match &self.ready {
            ReadyMatch::Is(lower, key) => {
                text.to_lowercase() == *lower
                    || self.field == Field::Vendor && !text.is_empty() && vendor_key(text) == *key
            }
            ReadyMatch::Contains(lower) => text.to_lowercase().contains(lower),
            ReadyMatch::Starts(lower) => text.to_lowercase().starts_with(lower),
            ReadyMatch::Regex(regex) => regex.is_match(text),
            ReadyMatch::Never => false,
        }
    }
}

fn pattern(text: &str) -> Option<Regex> {
    RegexBuilder::new(text)
        .case_insensitive(true)
        .size_limit(PATTERN_SIZE)
        .dfa_size_limit(PATTERN_SIZE)
        .build()
        .ok()
}
