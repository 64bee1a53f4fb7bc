//! What an amount was spent on.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::{Choice, Side};

/// The kind of resource that was bought: the axis beside the [`super::Channel`].
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Resource {
    People,
    Media,
    Agency,
    Technology,
    Programs,
    Other,
}

macro_rules! categories {
    ($($name:ident, $slug:literal, $title:literal, $side:expr, $resource:ident;)*) => {
        /// A category of spend. Its side is only where it usually belongs: the line decides.
        #[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum Category { $(#[serde(rename = $slug)] $name,)* }

        impl Category {
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Stable word for files, commands and the database.
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$name => $slug,)* }
            }

            /// The side that it usually belongs to; `None` where it depends.
            pub const fn usual_side(self) -> Option<Side> {
                match self { $(Self::$name => $side,)* }
            }

            pub const fn resource(self) -> Resource {
                match self { $(Self::$name => Resource::$resource,)* }
            }
        }

        impl Choice for Category {
            fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)* }
            }
        }
    };
}

const S: Option<Side> = Some(Side::Sales);
const M: Option<Side> = Some(Side::Marketing);

categories! {
    SalesPay, "sales_pay", "Sales pay", S, People;
    Commissions, "commissions", "Commissions", S, People;
    SalesTools, "sales_tools", "Sales tools", S, Technology;
    Prospecting, "prospecting", "Prospecting and telemarketing", S, Agency;
    Travel, "travel", "Travel", S, Programs;
    Meals, "meals", "Meals and entertainment", S, Programs;
    Gifts, "gifts", "Client gifts", S, Programs;
    Samples, "samples", "Samples and demonstrations", S, Programs;
    OtherSales, "other_sales", "Other sales", S, Other;
    MarketingPay, "marketing_pay", "Marketing pay", M, People;
    PaidSearch, "paid_search", "Paid search", M, Media;
    PaidSocial, "paid_social", "Paid social", M, Media;
    Advertising, "advertising", "Advertising", M, Media;
    Seo, "seo", "Search optimisation", M, Agency;
    Content, "content", "Content", M, Programs;
    Agency, "agency", "Agency and design", M, Agency;
    Website, "website", "Website", M, Technology;
    MarketingTools, "marketing_tools", "Marketing technology", M, Technology;
    PublicRelations, "public_relations", "Public relations", M, Agency;
    DirectMail, "direct_mail", "Direct mail and promotional items", M, Programs;
    Print, "print", "Printing and signage", M, Programs;
    Research, "research", "Market research", M, Agency;
    Affiliates, "affiliates", "Affiliate and referral fees", M, Programs;
    OtherMarketing, "other_marketing", "Other marketing", M, Other;
    TradeShows, "trade_shows", "Trade shows and events", None, Programs;
    Sponsorship, "sponsorship", "Sponsorship", None, Programs;
    Pay, "pay", "Pay", None, People;
    Software, "software", "Software and subscriptions", None, Technology;
    ProfessionalFees, "professional_fees", "Professional fees", None, Agency;
    Overhead, "overhead", "Overhead", None, Other;
    Uncategorised, "uncategorised", "Uncategorised", None, Other;
}

impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}

impl FromStr for Category {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .iter()
            .copied()
            .find(|category| category.slug() == text)
            .ok_or_else(|| format!("“{text}” is not a category of spend."))
    }
}
