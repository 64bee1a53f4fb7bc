//! Choices that are typed and stored as words.

use crate::record::{
    BusinessModel, Held, JourneyStage, Known, Lane, Level, MetricKind, Question, Role, SolveFor,
    Status,
};
use crate::spend::Category;
use crate::value::Side;

/// A choice with a word for commands and the wire, and a title for people.
pub trait Word: Copy + PartialEq + 'static {
    /// Every choice with its word and title, in the order they are offered.
    const TABLE: &'static [(Self, &'static str, &'static str)];
}

/// Word and title of every choice.
pub fn words_of<T: Word>() -> Vec<(&'static str, &'static str)> {
    T::TABLE
        .iter()
        .map(|(_, word, title)| (*word, *title))
        .collect()
}

macro_rules! words {
    ($($choice:ident { $($variant:ident $word:literal $title:literal),* $(,)? })*) => {$(
        impl Word for $choice {
            const TABLE: &'static [(Self, &'static str, &'static str)] =
                &[$((Self::$variant, $word, $title)),*];
        }
    )*};
}

words! {
    Side { Sales "sales" "Sales", Marketing "marketing" "Marketing" }
    BusinessModel { B2b "b2b" "B2B", B2c "b2c" "B2C", Both "both" "B2B and B2C" }
    Role {
        StrategicLeader "strategic_leader" "Strategic leader",
        CreativeChampion "creative_champion" "Creative champion",
        ExecutionManager "execution_manager" "Execution manager",
        BudgetController "budget_controller" "Budget controller",
        Member "member" "Team member",
    }
    JourneyStage {
        Awareness "awareness" "Awareness",
        Consideration "consideration" "Consideration",
        Decision "decision" "Decision",
        Onboarding "onboarding" "Onboarding",
        Retention "retention" "Retention",
        Advocacy "advocacy" "Advocacy",
    }
    Known { Said "said" "Said", Seen "seen" "Seen", Measured "measured" "Measured" }
    Level { Business "business" "Business", Marketing "marketing" "Marketing", Sales "sales" "Sales" }
    MetricKind { EarlySignal "early_signal" "Early signal", Outcome "outcome" "Outcome" }
    Status {
        Planned "planned" "Planned",
        Running "running" "Running",
        Done "done" "Done",
        Late "late" "Late",
    }
    SolveFor {
        Goal "goal" "Goal",
        Leads "leads" "Leads",
        Budget "budget" "Budget",
        WinRate "win_rate" "Win rate",
    }
    Held {
        Goal "goal" "Goal",
        AverageSale "average_sale" "Average first sale",
        Leads "leads" "Leads",
        Budget "budget" "Budget",
        WinRate "win_rate" "Win rate",
    }
    Lane {
        Strategy "strategy" "Strategy and leadership",
        Website "website" "Website",
        Demand "demand" "Demand",
        Content "content" "Content and brand",
        SalesAlignment "sales_alignment" "Sales alignment",
        Measurement "measurement" "Measurement and technology",
        People "people" "People",
    }
    Question {
        StrategicLeadership "strategic_leadership" "Strategic leadership",
        Champion "champion" "A champion inside the company",
        GoalsInNumbers "goals_in_numbers" "Goals in numbers",
        TargetsPerPerson "targets_per_person" "Targets per person",
        RewardForResults "reward_for_results" "Reward for results",
        LeadershipMeetings "leadership_meetings" "Meetings with the leadership",
        BudgetFromGoals "budget_from_goals" "Budget derived from goals",
        DocumentedProcess "documented_process" "Documented process",
        ServingTechnology "serving_technology" "Technology that serves the process",
        Training "training" "Training",
        ResultsMeasured "results_measured" "Results and return measured",
    }
}

impl Word for Category {
    const TABLE: &'static [(Self, &'static str, &'static str)] = &{
        let mut table = [(Self::Uncategorised, "", ""); Self::ALL.len()];
        let mut index = 0;
        while index < table.len() {
            let category = Self::ALL[index];
            table[index] = (category, category.slug(), category.title());
            index += 1;
        }
        table
    };
}
