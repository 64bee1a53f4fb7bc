//! What records and their fields are called, in the words of undo buttons and sentences.

use super::{Kind, Record};

impl Record {
    /// An empty record of a kind, as the window adds it.
    pub fn new(kind: Kind) -> Self {
        use super::{
            Activity, Answer, Baton, BudgetLine, Client, Funnel, Initiative, Metric, Note,
            Objective, Person,
        };
        match kind {
            Kind::Client => Self::Client(Client::default()),
            Kind::Person => Self::Person(Person::default()),
            Kind::Activity => Self::Activity(Activity::default()),
            Kind::Answer => Self::Answer(Answer::default()),
            Kind::Funnel => Self::Funnel(Funnel::default()),
            Kind::Budget => Self::Budget(BudgetLine::default()),
            Kind::Objective => Self::Objective(Objective::default()),
            Kind::Metric => Self::Metric(Metric::default()),
            Kind::Initiative => Self::Initiative(Initiative::default()),
            Kind::Baton => Self::Baton(Baton::default()),
            Kind::Note => Self::Note(Note::default()),
        }
    }

    /// What this record is called: its name or title, empty where it has none yet.
    pub fn name(&self) -> String {
        match self {
            Self::Client(client) => client.name.clone(),
            Self::Person(person) => person.name.clone(),
            Self::Activity(activity) => activity.name.clone(),
            Self::Answer(answer) => {
                format!("{}, {}", answer.question.title(), answer.side.word())
            }
            Self::Funnel(_) => String::new(),
            Self::Budget(line) => format!(
                "{}, {} {}",
                line.category
                    .map_or("All categories", crate::spend::Category::title),
                line.side.word(),
                line.year
            ),
            Self::Objective(objective) => objective.title.clone(),
            Self::Metric(metric) => metric.name.clone(),
            Self::Initiative(initiative) => initiative.title.clone(),
            Self::Baton(baton) => baton.what.clone(),
            Self::Note(note) => note.text.clone(),
        }
    }

    /// What the undo button says after adding this record: `Add initiative “Hire a demand lead”`.
    pub fn add_label(&self) -> String {
        self.labelled("Add")
    }

    pub fn remove_label(&self) -> String {
        self.labelled("Remove")
    }

    /// What the undo button says after a field of this record was set: `Edit revenue goal`.
    pub fn edit_label(&self, path: &str) -> String {
        format!("Edit {}", self.field_name(path))
    }

    /// A field in words: `revenue goal`, `rate of leads`, `who knows the gross margin`.
    pub fn field_name(&self, path: &str) -> String {
        let parts: Vec<&str> = path.split('.').collect();
        match (self, parts.as_slice()) {
            (_, ["ask", field @ ..]) => {
                format!("who knows the {}", self.field_name(&field.join(".")))
            }
            (Self::Funnel(funnel), ["stages", index, field]) => {
                let stage = index
                    .parse::<usize>()
                    .ok()
                    .and_then(|index| funnel.stages.get(index))
                    .map_or("a stage", |stage| stage.name.as_str());
                match *field {
                    "last_year" => format!("{stage} of last year"),
                    field => format!("{} of {stage}", plain(field)),
                }
            }
            (Self::Funnel(_), ["stages", ..]) => "funnel stages".to_owned(),
            (Self::Person(person), ["seats", ..]) => format!("seats of {}", person.name),
            (Self::Answer(answer), [_]) => {
                format!("{}, {}", answer.question.title(), answer.side.word())
            }
            (Self::Budget(_), ["months", index]) => {
                let month = index.parse::<usize>().map_or(0, |index| index + 1);
                format!("month {month} of {}", self.name())
            }
            (Self::Budget(_), _) => self.name(),
            (_, parts) => plain(parts.last().copied().unwrap_or_default()),
        }
    }

    fn labelled(&self, verb: &str) -> String {
        const LONGEST: usize = 40;
        let noun = self.kind().noun();
        let name = self.name();
        let name = name.trim();
        if name.is_empty() {
            format!("{verb} {noun}")
        } else if name.chars().count() > LONGEST {
            let short: String = name.chars().take(LONGEST - 1).collect();
            format!("{verb} {noun} “{}…”", short.trim_end())
        } else {
            format!("{verb} {noun} “{name}”")
        }
    }
}

/// A field's word without its underscores.
fn plain(field: &str) -> String {
    match field {
        "why" => "the why".to_owned(),
        "monthly" => "monthly cost".to_owned(),
        "one_off" => "one-off cost".to_owned(),
        "for_whom" => "for whom".to_owned(),
        "kind_of" => "kind".to_owned(),
        field => field.replace('_', " "),
    }
}

impl Kind {
    /// The kind in the words of a sentence.
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Client => "client profile",
            Self::Person => "person",
            Self::Activity => "activity",
            Self::Answer => "answer",
            Self::Funnel => "funnel",
            Self::Budget => "budget line",
            Self::Objective => "objective",
            Self::Metric => "metric",
            Self::Initiative => "initiative",
            Self::Baton => "baton pass",
            Self::Note => "note",
        }
    }
}
